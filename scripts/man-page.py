#!/usr/bin/env python3
"""Prints dossier(1) in the language of man pages: every command and option as the program itself explains them.

usage: dossier --experimental-dump-help | scripts/man-page.py docs/command-line.md VERSION YYYY-MM-DD

Exit codes and variables of the environment come from the tables of docs/command-line.md, where they are explained once.
"""
import json
import re
import sys

MACROS = {"\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti"}


def escaped(text):
    """What is printed as it stands, in any locale: roff gives some ASCII characters another meaning, and letters beyond it a name."""
    characters = (MACROS.get(c) or (c if ord(c) < 128 else f"\\[u{ord(c):04X}]") for c in text)
    return "".join(characters)


def line(text):
    """A line of text, which a full stop at its beginning would make a request."""
    text = escaped(text)
    return "\\&" + text if text.startswith(".") else text


def paragraphs(text):
    """Paragraphs are filled; a list in columns, as some commands have, keeps its lines."""
    for block in text.strip().split("\n\n"):
        columns = re.search(r"^\S+ {2,}\S", block, re.MULTILINE)
        yield ".PP"
        if columns:
            yield ".nf"
        yield from (line(part) for part in block.split("\n"))
        if columns:
            yield ".fi"


def names(argument):
    """`-o`, `--output DIR`, short names first, as the program's own help has them."""
    kinds = {"short": "-", "long": "--", "longWithSingleDash": "-"}
    ordered = sorted(argument["names"], key=lambda name: name["kind"] != "short")
    spelt = [f"\\fB{escaped(kinds[name['kind']] + name['name'])}\\fR" for name in ordered]
    value = f" \\fI{escaped(argument['valueName'])}\\fR" if argument["kind"] == "option" else ""
    return ", ".join(spelt) + value


def synopsis(command, path):
    parts = [f"\\fB{escaped(' '.join(path))}\\fR"]
    if command.get("subcommands"):
        parts.append("\\fIcommand\\fR")
    for argument in shown(command):
        if argument["kind"] == "positional":
            name = f"\\fI{escaped(argument['valueName'])}\\fR" + (" ..." if argument["isRepeating"] else "")
            parts.append(f"[{name}]" if argument["isOptional"] else name)
    return " ".join(parts) + ("" if command.get("subcommands") else " [\\fIoptions\\fR]")


def shown(command):
    """Without what every command has: --help and --version stand once, at the program's own options."""
    for argument in command.get("arguments", []):
        everywhere = {name["name"] for name in argument.get("names", [])} & {"help", "version"}
        if argument["shouldDisplay"] and not everywhere:
            yield argument


def explanation(argument):
    text = argument.get("abstract", "")
    values = argument.get("allValues") or []
    if values and not all(value in text for value in values):
        text += f" One of: {', '.join(values)}."
    default = argument.get("defaultValue")
    if default is not None and argument["kind"] != "flag" and "Default:" not in text:
        text += f" Default: {default}" + ("" if default.endswith(".") else ".")
    return text.strip()


def options(arguments):
    """What has the same explanation, such as --drafts and --no-drafts, stands together."""
    groups = []
    for argument in arguments:
        spelt = names(argument) if argument["kind"] != "positional" else f"\\fI{escaped(argument['valueName'])}\\fR"
        if groups and argument["kind"] == "flag" and groups[-1][1] == explanation(argument):
            groups[-1][0].append(spelt)
        else:
            groups.append(([spelt], explanation(argument)))
    for spelt, text in groups:
        yield ".TP"
        yield ", ".join(spelt)
        yield line(text or "\N{EM DASH}")


def commands(parent, path):
    for command in parent.get("subcommands", []):
        if command["commandName"] == "help" or not command["shouldDisplay"]:
            continue
        here = path + [command["commandName"]]
        yield f".SS {escaped(' '.join(here[1:]))}"
        yield synopsis(command, here)
        yield ".PP"
        yield line(command.get("abstract", ""))
        if command.get("discussion"):
            yield from paragraphs(command["discussion"])
        yield from options(shown(command))
        yield from commands(command, here)


def table(document, heading):
    """The rows of the table below a heading of a Markdown document, without its marks and without the row of titles."""
    section = document.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    for row in re.findall(r"^\| (.+?) \| (.+) \|$", section, re.MULTILINE)[1:]:
        yield tuple(re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", cell).replace("`", "") for cell in row)


def rows(document, heading, title):
    yield f".SH {title}"
    found = list(table(document, heading))
    if not found:
        sys.exit(f"man-page: there is no table below ‘{heading}’")
    for name, text in found:
        yield ".TP"
        yield f"\\fB{escaped(name)}\\fR"
        yield line(text)


def page(help_, document, version, date):
    root = help_["command"]
    program = root["commandName"]
    yield f'.TH {program.upper()} 1 "{date}" "{program} {version}" "User Commands"'
    # Text in columns, without hyphens that nobody can search for.
    yield ".nh"
    yield ".SH NAME"
    abstract = root["abstract"].rstrip(".")
    yield f"{program} \\- {escaped(abstract[0].lower() + abstract[1:])}"
    yield ".SH SYNOPSIS"
    yield f"\\fB{program}\\fR \\fIcommand\\fR [\\fIdir\\fR] [\\fIoptions\\fR]"
    yield ".SH DESCRIPTION"
    yield line("A site is a folder with dossier.yaml and content/; without dir, a command takes the folder it is called in. ")
    yield line("Every command explains itself with --help.")
    for argument in root["arguments"]:
        yield ".TP"
        yield names(argument)
        yield line(argument.get("abstract", ""))
    yield ".SH COMMANDS"
    yield from commands(root, [program])
    yield from rows(document, "Exit codes", "EXIT STATUS")
    yield from rows(document, "Environment", "ENVIRONMENT")
    yield ".SH FILES"
    for name, text in [
        ("dossier.yaml", "the site's settings; the folder that holds it is the site"),
        ("content/", "the documents, Markdown with front matter"),
        ("public/", "the published site, unless --output names another folder"),
        (".dossier/cache/", "what a build leaves for the next one; may be deleted at any time"),
    ]:
        yield ".TP"
        yield f"\\fI{escaped(name)}\\fR"
        yield line(text)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        text = file.read()
    print("\n".join(page(json.load(sys.stdin), text, *sys.argv[2:])))
