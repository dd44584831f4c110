"""The least that answers HTTP: the same page to every request. Run by `calls`, in a process of its own."""

from __future__ import annotations

import socket
import sys
import threading

from .records import page_bytes


def serve(listener: socket.socket, body: bytes) -> None:
    """Answer until the process is ended."""
    head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n".encode()
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=_answer, args=(connection, head + body), daemon=True).start()


def _answer(connection: socket.socket, reply: bytes) -> None:
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    received = b""
    while chunk := connection.recv(65536):
        received += chunk
        while b"\r\n\r\n" in received:
            received = received.partition(b"\r\n\r\n")[2]
            connection.sendall(reply)


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])), page_bytes(int(sys.argv[2])))
