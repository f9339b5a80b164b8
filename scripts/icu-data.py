#!/usr/bin/env python3
"""Prints, as assembly, the data of ICU that Dossier needs, under the name by which ICU asks for it.

usage: scripts/icu-data.py ARCHIVE OBJCOPY DATA >icu-data.S      ARCHIVE is the toolchain's lib_FoundationICU.a; DATA is written

The archive has 34 MB of data: how each language names months, countries and currencies, how it sorts, and tables of every
character set. Dossier speaks to nobody in these ways. It normalizes texts, writes them in Latin letters, and asks for the offsets
of time zones; whoever makes it do more with ICU adds to the list. A linker takes this object for the archive's.
"""
import fnmatch
import re
import struct
import subprocess
import sys
import tempfile

NEEDED = [
    "*.nrm",  # normal forms
    "*.icu",  # properties of characters, which transliteration asks for
    "translit/*",
    "brkitr/root.res", "brkitr/word*.brk", "brkitr/thaidict.dict", "brkitr/res_index.res", "brkitr/th.res",  # words of Thai
    "zoneinfo64.res", "timezoneTypes.res", "windowsZones.res",
    # What opening a calendar looks at, in the language of no place.
    "root.res", "en.res", "en_US.res", "en_US_POSIX.res", "pool.res", "res_index.res", "supplementalData.res", "likelySubtags.res",
    "keyTypeData.res", "metadata.res", "icuver.res", "icustd.res", "numberingSystems.res",
]


def object_of(archive):
    """The data's name and the bytes of the object that holds it."""
    members = subprocess.run(["ar", "t", archive], check=True, capture_output=True, text=True).stdout.split()
    found = [name for name in members if "packaged_data" in name]
    if len(found) != 1:
        sys.exit(f"icu-data: {archive} has no object with ICU's data, or several")
    return subprocess.run(["ar", "p", archive, found[0]], check=True, capture_output=True).stdout


def data_of(object_, objcopy):
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/object.o", "wb") as file:
            file.write(object_)
        subprocess.run([objcopy, "-O", "binary", "--only-section=.rodata", f"{folder}/object.o", f"{folder}/data"], check=True)
        with open(f"{folder}/data", "rb") as file:
            data = file.read()
        symbols = subprocess.run(["nm", f"{folder}/object.o"], check=True, capture_output=True, text=True).stdout
    name = re.search(r"\b(icudt\d+_dat)\b", symbols)
    if not name or data[2:4] != b"\xda\x27" or data[12:16] != b"CmnD":
        sys.exit("icu-data: this is not ICU's common data")
    return name[1], data


def items(data):
    """The header, and each item's name and bytes. The table of contents holds offsets from its own beginning."""
    header = struct.unpack_from("<H", data)[0]
    table = data[header:]
    count = struct.unpack_from("<I", table)[0]
    entries = [struct.unpack_from("<II", table, 4 + 8 * index) for index in range(count)] + [(0, len(table))]
    result = []
    for (name, start), (_, end) in zip(entries, entries[1:]):
        result.append((table[name:table.index(b"\0", name)].decode(), table[start:end]))
    return data[:header], result


def packed(header, kept):
    """The same form with fewer items; each begins at a multiple of 16, as ICU reads it in place."""
    names, offsets = b"", []
    base = 4 + 8 * len(kept)
    for name, _ in kept:
        offsets.append(base + len(names))
        names += name.encode() + b"\0"
    body = names + b"\xaa" * (-(base + len(names) + len(header)) % 16)
    table = struct.pack("<I", len(kept))
    for (_, content), name in zip(kept, offsets):
        body += b"\xaa" * (-(base + len(body) + len(header)) % 16)
        table += struct.pack("<II", name, base + len(body))
        body += content
    return header + table + body


def main(archive, objcopy, path):
    symbol, data = data_of(object_of(archive), objcopy)
    header, all_items = items(data)
    kept = [(name, content) for name, content in all_items
            if any(fnmatch.fnmatchcase(name.split("/", 1)[1], pattern) for pattern in NEEDED)]
    with open(path, "wb") as file:
        file.write(packed(header, kept))
    print(f'.section .rodata,"a"\n.balign 16\n.globl {symbol}\n.type {symbol}, %object\n{symbol}:\n.incbin "{path}"')
    print(f'.size {symbol}, . - {symbol}\n.section .note.GNU-stack,"",%progbits')


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
