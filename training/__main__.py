"""From the corpora to the weights: `python -m training --data PATH --out DIR [--encoder FOLDER] [--minutes N]`."""

import argparse
import logging
import random
from collections.abc import Sequence
from pathlib import Path

import torch

from onrecord.reading.encoder.weights import READER
from onrecord.reading.encoder.wordpieces import Wordpieces
from training.corpora.pool import read_pools
from training.encoders import packaged_encoder
from training.export import export
from training.loop import Plan, train
from training.network.encoder import load_encoder
from training.network.reader import Reader
from training.parity import check
from training.windows import windows

logger = logging.getLogger("training")

CALIBRATION = 40  # one paragraph in so many shows int8 how wide the activations are: about 430


def main() -> None:
    """Reads the corpora, trains, exports."""
    options = _options()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    torch.set_num_threads(options.threads)
    encoder_folder = options.encoder or packaged_encoder()
    wordpieces = Wordpieces(encoder_folder / "tokenizer.json")
    torch.manual_seed(options.seed)
    encoder = load_encoder(encoder_folder)
    pools = read_pools(options.data, wordpieces)
    reader = Reader(encoder, pools.labels)
    logger.info(
        "%d treebank sentences, %d with names only, %d paragraphs, %d documents",
        *map(len, (pools.syntax, pools.names, pools.attribution, pools.coreference)),
    )
    if options.start:
        kept = reader.load_state_dict(_mean(options.start), strict=False)
        logger.info("starting from %s; new: %d tensors", ", ".join(map(str, options.start)), len(kept.missing_keys))
    plan = Plan(options.minutes, options.seed, encoder_rate=options.rate, head_rate=3 * options.rate)
    if options.minutes:
        train(reader, pools, plan, options.out)
    calibration = windows(pools.attribution[::CALIBRATION], (126,), random.Random(options.seed))
    weights = options.out / "weights"
    export(reader, encoder_folder, weights, calibration, version=f"{options.out.name}-{options.seed}")
    check(reader, weights / "fp32" / READER)


def _mean(paths: Sequence[Path]) -> dict[str, torch.Tensor]:
    """The mean of the weights of runs that began from one another, better than each (Wortsman et al. 2022)."""
    first, *others = (torch.load(path)["reader"] for path in paths)
    # as steps from the first, so that what never changes, the word embeddings, stays the same to the bit; a run from
    # before a head had some part of it leaves that part as the first has it
    return {
        name: start + sum(run.get(name, start) - start for run in others) / len(paths) for name, start in first.items()
    }


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and weights")
    parser.add_argument("--encoder", type=Path, help="BERT-like encoder folder (default: the MiniLM of its package)")
    parser.add_argument("--minutes", type=float, default=60, help="wall time; 0 exports --start")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=3e-4, help="highest learning rate of the encoder; heads: 3 times")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--start", type=Path, nargs="+", help="files reader.pt whose mean to start from")
    return parser.parse_args()


if __name__ == "__main__":
    main()
