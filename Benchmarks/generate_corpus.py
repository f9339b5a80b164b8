#!/usr/bin/env python3
"""Writes a made-up site for measurements. The same size and seed give the same bytes on any machine.

A fifth of the documents are briefings, three fifths stored articles whose text is printed, a fifth entities.
"""
import argparse
from pathlib import Path

from corpus.documents import Corpus
from corpus.sites import DossierSite, HugoSite

SEED = 20160907
SMALLEST = 20


def generate(size: int, folder: Path, seed: int = SEED, hugo: bool = False) -> None:
    site = (HugoSite if hugo else DossierSite)(folder)
    site.write_all(Corpus(size, seed))


def size_argument(text: str) -> int:
    """`2500` or `10k`."""
    size = int(text[:-1]) * 1_000 if text[-1:] in ("k", "K") else int(text)
    if size < SMALLEST:
        raise argparse.ArgumentTypeError(f"at least {SMALLEST} documents")
    return size


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", type=size_argument, help="how many documents, such as 2500 or 10k")
    parser.add_argument("folder", type=Path, help="where to write; should be empty")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--hugo", action="store_true", help="the same texts as a content folder for Hugo")
    options = parser.parse_args()
    generate(options.size, options.folder, options.seed, options.hugo)
