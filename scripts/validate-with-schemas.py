#!/usr/bin/env python3
"""Validates documents with the schemas that `dossier schema --output` writes, for the tests.

usage: validate-with-schemas.py FOLDER
FOLDER/schemas holds KIND.schema.json, FOLDER/cases.json a list of {"schema": KIND, "document": …}.
Prints a list with null for each valid case, otherwise where and why it is not.
"""
import json
import pathlib
import sys

from jsonschema import Draft202012Validator

folder = pathlib.Path(sys.argv[1])
validators = {}
for path in sorted((folder / "schemas").glob("*.schema.json")):
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validators[path.name.removesuffix(".schema.json")] = Draft202012Validator(schema)


def fault(case):
    error = next(validators[case["schema"]].iter_errors(case["document"]), None)
    return None if error is None else f"{error.json_path}: {error.message}"[:300]


cases = json.loads((folder / "cases.json").read_text(encoding="utf-8"))
json.dump([fault(case) for case in cases], sys.stdout)
