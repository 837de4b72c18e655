"""Prints what FollowTheMoney makes of a file of its entities: ftm_reader.py FILE

Prints, as JSON, the schema of each entity by its id, and what the library refuses or drops when it cleans the values.
"""

import json
import sys

from followthemoney import model


def dropped_from(entity):
    """The values that the library would not keep, by property. It normalises text, so only counts are compared."""
    kept = model.get_proxy({"id": entity["id"], "schema": entity["schema"], "properties": {}})
    for name, values in entity["properties"].items():
        for value in values:
            kept.add(name, value, cleaned=False)
    return [name for name, values in entity["properties"].items() if not kept.get(name)]


def main(path):
    schemas = {}
    dropped = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if not line.strip():
                continue
            entity = json.loads(line)
            proxy = model.get_proxy(entity, cleaned=False)
            proxy.schema.validate(proxy.to_dict())
            schemas[proxy.id] = proxy.schema.name
            for name in dropped_from(entity):
                dropped.setdefault(name, []).append(entity["properties"][name])
    json.dump({"schemas": schemas, "dropped": dropped}, sys.stdout)


main(*sys.argv[1:])
