from threadpoolctl import threadpool_info

from onrecord.threads import one_blas_thread


def test_one_blas_thread_holds_only_within() -> None:
    def numbers() -> set[int]:
        return {library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"}

    before = numbers()
    with one_blas_thread():
        assert numbers() == {1}
    assert numbers() == before
