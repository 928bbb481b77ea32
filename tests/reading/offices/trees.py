"""Parsed sentences about offices, in the notation of the trees beside the names' tests."""

TOOK_OVER = (
    "Nora/PROPN/nsubj/2/B-PER Bell/PROPN/flat/0/I-PER took/VERB/ROOT/2 over/ADP/compound:prt/2 as/ADP/case/6 "
    "chief/ADJ/amod/6 executive/NOUN/obl/2 of/ADP/case/9 Ashford/PROPN/compound/9/B-ORG Motors/PROPN/nmod/6/I-ORG "
    "in/ADP/case/11 September/PROPN/obl/2 ./PUNCT/punct/2"
)
UNTIL = (
    "Nora/PROPN/nsubj/2/B-PER Bell/PROPN/flat/0/I-PER served/VERB/ROOT/2 as/ADP/case/5 attorney/NOUN/compound/5 "
    "general/NOUN/obl/2 of/ADP/case/7 Ohio/PROPN/nmod/5/B-PLA from/ADP/case/9 1983/NUM/obl/2 until/ADP/case/12 "
    "her/PRON/nmod:poss/12 resignation/NOUN/obl/2 in/ADP/case/14 1989/NUM/nmod/12 ./PUNCT/punct/2"
)
ACTING = (
    "Carl/PROPN/nsubj/3/B-PER Reed/PROPN/flat/0/I-PER will/AUX/aux/3 serve/VERB/ROOT/3 as/SCONJ/mark/5 "
    "acting/VERB/advcl/3 general/ADJ/amod/7 manager/NOUN/obj/5 of/ADP/case/12 the/DET/det/12 "
    "Ashford/PROPN/compound/12/B-ORG Water/PROPN/compound/12/I-ORG Authority/PROPN/nmod/7/I-ORG ./PUNCT/punct/3"
)
STAND_IN = (
    "Carl/PROPN/nsubj/2/B-PER Reed/PROPN/flat/0/I-PER stood/VERB/ROOT/2 in/ADV/advmod/2 as/ADP/case/5 "
    "head/NOUN/obl/2 of/ADP/case/10 the/DET/det/10 Ashford/PROPN/compound/10/B-ORG Water/PROPN/compound/10/I-ORG "
    "Authority/PROPN/nmod/5/I-ORG in/ADP/case/12 2020/NUM/obl/2 ./PUNCT/punct/2"
)
REPLACING = (
    "The/DET/det/1 company/NOUN/nsubj/2 said/VERB/ROOT/2 that/SCONJ/mark/7 Nora/PROPN/nsubj/7/B-PER "
    "Bell/PROPN/flat/4/I-PER would/AUX/aux/7 replace/VERB/ccomp/2 Carl/PROPN/obj/7/B-PER Reed/PROPN/flat/8/I-PER "
    "as/ADP/case/12 chief/ADJ/amod/12 executive/NOUN/obl/7 on/ADP/case/14 Monday/PROPN/obl/7 ./PUNCT/punct/2"
)
EFFECTIVE = (
    "Mayor/PROPN/nmod:desc/1 Nora/PROPN/nsubj/3/B-PER Bell/PROPN/flat/1/I-PER resigned/VERB/ROOT/3 on/ADP/case/5 "
    "Monday/PROPN/obl/3 ,/PUNCT/punct/5 effective/ADJ/amod/8 Friday/PROPN/obl:unmarked/3 ./PUNCT/punct/3"
)
DISMISSED = (
    "Voters/NOUN/nsubj/1 dismissed/VERB/ROOT/1 Mayor/PROPN/nmod:desc/3 Nora/PROPN/obj/1/B-PER "
    "Bell/PROPN/flat/3/I-PER as/ADP/case/8 a/DET/det/8 failed/ADJ/amod/8 politician/NOUN/obl/1 ./PUNCT/punct/1"
)
ADMINISTRATION = (
    "The/DET/det/2 Bell/PROPN/compound/2/B-PER administration/NOUN/nsubj/3 thanked/VERB/ROOT/3 "
    "Mayor/PROPN/nmod:desc/5 Nora/PROPN/obj/3/B-PER Bell/PROPN/flat/5/I-PER ./PUNCT/punct/3"
)
SPEAKS_FOR = (
    "Nora/PROPN/nsubj/2/B-PER Bell/PROPN/flat/0/I-PER left/VERB/ROOT/2 ./PUNCT/punct/2\n"
    "Her/PRON/nmod:poss/1 representative/NOUN/nsubj/4 Carl/PROPN/appos/1/B-PER Reed/PROPN/flat/2/I-PER "
    "declined/VERB/ROOT/4 to/PART/mark/6 comment/VERB/xcomp/4 ./PUNCT/punct/4"
)
VOTED = (
    "Nora/PROPN/nsubj/4/B-PER Bell/PROPN/flat/0/I-PER is/AUX/cop/4 the/DET/det/4 director/NOUN/ROOT/4 of/ADP/case/8 "
    "the/DET/det/8 Ashford/PROPN/compound/8/B-PLA Museum/PROPN/nmod/4/I-PLA ./PUNCT/punct/4\n"
    "The/DET/det/1 board/NOUN/nsubj/2 chose/VERB/ROOT/2 her/PRON/obj/2 by/ADP/case/6 a/DET/det/6 vote/NOUN/obl/2 "
    "of/ADP/case/8 6/NUM/nmod/6 -/SYM/case/10 1/NUM/nmod/8 ./PUNCT/punct/2"
)
WHO = (
    "Others/NOUN/nsubj/2 are/AUX/cop/2 Nora/PROPN/ROOT/2/B-PER Bell/PROPN/flat/2/I-PER ,/PUNCT/punct/6 a/DET/det/6 "
    "painter/NOUN/conj/2 ,/PUNCT/punct/9 and/CCONJ/cc/9 Carl/PROPN/conj/2/B-PER Reed/PROPN/flat/9/I-PER "
    ",/PUNCT/punct/15 who/PRON/nsubj/15 is/AUX/cop/15 the/DET/det/15 mayor/NOUN/acl:relcl/9 of/ADP/case/17 "
    "Ashford/PROPN/nmod/15/B-PLA ./PUNCT/punct/2"
)
PRIMARY = (
    "Representative/ADJ/nmod:desc/1 Nora/PROPN/nsubj:pass/4/B-PER Bell/PROPN/flat/1/I-PER was/AUX/aux:pass/4 "
    "ousted/VERB/ROOT/4 in/ADP/case/7 a/DET/det/7 primary/NOUN/obl/4 on/ADP/case/9 Tuesday/PROPN/obl/4 "
    "./PUNCT/punct/4"
)
PARLIAMENT = (
    "Parliament/PROPN/compound/1/B-ORG member/NOUN/nmod:desc/2 Nora/PROPN/nsubj/4/B-PER Bell/PROPN/flat/2/I-PER "
    "spoke/VERB/ROOT/4 ./PUNCT/punct/4"
)
RIVALS = (
    "Ashford/PROPN/compound/3/B-ORG Motors/PROPN/compound/3/I-ORG chief/ADJ/amod/3 executive/NOUN/nmod:desc/4 "
    "Nora/PROPN/nsubj/6/B-PER Bell/PROPN/flat/4/I-PER met/VERB/ROOT/6 chief/ADJ/amod/8 executive/NOUN/nmod:desc/9 "
    "Carl/PROPN/obj/6/B-PER Reed/PROPN/flat/9/I-PER ./PUNCT/punct/6"
)
BOTH_FORMER = (
    "Nora/PROPN/nsubj/11/B-PER Bell/PROPN/flat/0/I-PER ,/PUNCT/punct/8 the/DET/det/5 former/ADJ/amod/5 "
    "senator/NOUN/compound/8 and/CCONJ/cc/8 police/NOUN/compound/8 chief/NOUN/appos/0 of/ADP/case/10 "
    "Ashford/PROPN/nmod/8/B-PLA left/VERB/ROOT/11 ./PUNCT/punct/11"
)
SINCE = (
    "In/ADP/case/1 Congress/PROPN/obl/7/B-ORG since/ADP/case/3 2010/NUM/obl/7 ,/PUNCT/punct/1 "
    "Nora/PROPN/nsubj/7/B-PER Bell/PROPN/flat/5/I-PER speaks/VERB/ROOT/7 often/ADV/advmod/7 ./PUNCT/punct/7"
)
FEDERAL = (
    "Assistant/PROPN/compound/2 U.S./PROPN/compound/2/B-PLA Attorney/PROPN/nmod:desc/3 Nora/PROPN/nsubj/5/B-PER "
    "Bell/PROPN/flat/3/I-PER spoke/VERB/ROOT/5 ./PUNCT/punct/5"
)
RANK = "Col./PROPN/nmod:desc/1 Nora/PROPN/nsubj/3/B-PER Bell/PROPN/flat/1/I-PER spoke/VERB/ROOT/3 ./PUNCT/punct/3"
STAFFED = (
    "Ashford/PROPN/compound/1/B-ORG Motors/PROPN/nsubj/2/I-ORG named/VERB/ROOT/2 Nora/PROPN/obj/2/B-PER "
    "Bell/PROPN/flat/3/I-PER as/ADP/case/8 its/PRON/nmod:poss/8 chief/ADJ/amod/8 executive/NOUN/obl/2 ./PUNCT/punct/2"
)
