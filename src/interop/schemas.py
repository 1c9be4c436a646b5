"""schemas.py SCHEMA FILE...: checks files against a JSON Schema with python3-jsonschema."""

import json
import os
import sys

import jsonschema


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


validator = jsonschema.Draft202012Validator(load(sys.argv[1]))
wrong = 0
for path in sys.argv[2:]:
    errors = list(validator.iter_errors(load(path)))
    wrong += bool(errors)
    print(
        f"{'BAD' if errors else 'ok':4} {os.path.basename(path):24} {'python3-jsonschema':18}"
        f" {errors[0].message if errors else 'valid'}"
    )
sys.exit(1 if wrong else 0)
