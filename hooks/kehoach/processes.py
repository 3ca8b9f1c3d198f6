"""Executors of processes: forked ones that find everything in their memory, started ones that find the program."""

from __future__ import annotations

import pickle
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
Made = TypeVar("Made")

_FOLDER = str(Path(__file__).resolve().parent.parent)


def can_fork() -> bool:
    """True where a process can be forked and no thread could be cut off by that."""
    return sys.platform == "linux" and threading.active_count() == 1


class ForkExecutor(Executor):
    """A process forked for each call: what it is called with need not be sent, only what it makes.

    No thread waits for the answers: whoever asks for one reads it.
    """

    def __init__(self) -> None:
        self._context = get_context("fork")
        self._open: list[ForkedFuture] = []

    def submit(self, fn: Callable[P, Made], /, *args: P.args, **kwargs: P.kwargs) -> Future[Made]:
        """Begins a call in a process of its own.

        Raises:
            OSError: no process can be had.
        """
        here, there = self._context.Pipe(duplex=False)
        process = self._context.Process(target=_answer, args=(there, fn, args, kwargs), daemon=True)
        try:
            process.start()
        except OSError:
            here.close()
            raise
        finally:
            there.close()
        future = ForkedFuture(process, here)
        self._open.append(future)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Ends the processes whose answer nobody has asked for."""
        for future in self._open:
            future.end()
        self._open.clear()


class ForkedFuture(Future[Any]):
    """What a forked process will give."""

    def __init__(self, process: Any, answer: Connection) -> None:
        super().__init__()
        self._process, self._answer = process, answer
        self.set_running_or_notify_cancel()

    def result(self, timeout: float | None = None) -> Any:
        """What the call has made.

        Raises:
            BrokenExecutor: the process ended without an answer.
            Whatever the call raised.
        """
        if not self.done():
            self._receive(timeout)
        return super().result(0)

    def exception(self, timeout: float | None = None) -> BaseException | None:
        """What the call has raised; None where it has made something."""
        if not self.done():
            self._receive(timeout)
        return super().exception(0)

    def _receive(self, timeout: float | None) -> None:
        try:
            if timeout is not None and not self._answer.poll(timeout):
                raise TimeoutError
            is_made, answer = pickle.loads(self._answer.recv_bytes())
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            if isinstance(error, TimeoutError):
                raise
            self.set_exception(BrokenExecutor("a process ended without an answer"))
        else:
            (self.set_result if is_made else self.set_exception)(answer)
        self.end()

    def end(self) -> None:
        """Ends the process, whatever it does."""
        self._answer.close()
        if self._process.is_alive() and not self.done():
            self._process.kill()
        self._process.join()
        if not self.done():
            self.set_exception(BrokenExecutor("the executor was ended"))


def _answer(there: Connection, fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
    """Calls and sends what came of it; runs in the forked process."""
    try:
        outcome = (True, fn(*args, **kwargs))
    except Exception as error:
        outcome = (False, error)
    with suppress(BrokenPipeError):
        there.send_bytes(pickle.dumps(outcome, pickle.HIGHEST_PROTOCOL))


class SpawnExecutor(ProcessPoolExecutor):
    """Processes that are started anew. They find the program where this one has it, though whoever loaded it
    (MkDocs its hooks) may have taken the folder from the path again."""

    def __init__(self, count: int) -> None:
        super().__init__(count, mp_context=get_context("spawn"))

    def submit(self, fn: Callable[P, Made], /, *args: P.args, **kwargs: P.kwargs) -> Future[Made]:
        """Begins a call; processes are started as they are needed, with the path of this moment."""
        with _on_path(_FOLDER):
            return super().submit(fn, *args, **kwargs)


@contextmanager
def _on_path(folder: str) -> Iterator[None]:
    if folder in sys.path:
        yield
        return
    sys.path.insert(0, folder)
    try:
        yield
    finally:
        with suppress(ValueError):
            sys.path.remove(folder)
