"""One POST with a deadline for the whole of it: what the client speaks through.

The time-outs of httpx hold for single operations (connecting, one read), so a server that sends a byte a second is
never late. Here the request is an asyncio task under asyncio.timeout: wherever it waits, in the TLS handshake, for
headers or for the body, it is cancelled at the deadline and its connection closed. It runs in a thread of its own for
two reasons: the caller may be inside an event loop already, and looking up a name cannot be cancelled. In that last
case the caller stops waiting, and the thread ends when the resolver gives up.
"""

import asyncio
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Thread

import httpx

LONGEST_BODY = 1024  # bytes; the longest answer of the protocol has 41
THREAD_NAME = "akismet"
HEADERS = {
    "User-Agent": "Landliv/1.0 | landliv-comments/1.0",  # »application | integration«, as Akismet asks for
    "Accept-Encoding": "identity",  # nothing to unpack, so nothing small that unpacks to something giant
}


class NoAnswerError(Exception):
    """There is no usable answer. Its text says why, for logs: neither what was sent nor what came back is in it."""


@dataclass(frozen=True)
class Reply:
    """What a server answered, whatever it is."""

    status: int
    headers: httpx.Headers
    body: bytes


def post_form(url: str, fields: dict[str, str | list[str]], *, deadline: float) -> Reply:
    """Post a form and return the reply, after at most `deadline` seconds. Redirects are not followed.

    Raises NoAnswerError for everything that can go wrong on the way.
    """
    future = Future()
    try:
        # A daemon: a process that ends does not wait for a resolver.
        Thread(target=_run, args=(future, url, fields, deadline), name=THREAD_NAME, daemon=True).start()
        return future.result(timeout=deadline)
    except NoAnswerError:
        raise
    except TimeoutError:
        reason = f"no complete answer within {deadline:g} seconds"
    except Exception as error:  # noqa: BLE001 -- whatever happens out there, a comment must not be lost by it
        reason = type(error).__name__
    # Raised out here, so that it does not carry the httpx error along, which holds the request and with it the key.
    raise NoAnswerError(reason)


def _run(future: Future, url: str, fields: dict, deadline: float) -> None:
    try:
        future.set_result(asyncio.run(_post(url, fields, deadline)))
    except Exception as error:  # noqa: BLE001 -- handed to the caller, who is waiting in another thread
        future.set_exception(error)


async def _post(url: str, fields: dict, deadline: float) -> Reply:
    body = b""
    # No time-outs of httpx's own: the one around it all is the only one, and is never later.
    async with (
        asyncio.timeout(deadline),
        httpx.AsyncClient(headers=HEADERS, timeout=None, follow_redirects=False) as client,  # noqa: S113
        client.stream("POST", url, data=fields) as response,
    ):
        async for chunk in response.aiter_raw():
            body += chunk
            if len(body) > LONGEST_BODY:
                raise NoAnswerError("an answer that is far too long")
        return Reply(response.status_code, response.headers, body)
