"""Prints what a schema finds wrong in an XML file, as a list of messages: validate_xml.py SCHEMA FILE"""

import json
import sys

from lxml import etree


def main(schema, path):
    parser = etree.XMLParser(huge_tree=True)
    validator = etree.XMLSchema(etree.parse(schema))
    validator.validate(etree.parse(path, parser))
    json.dump([f"{error.line}: {error.message[:300]}" for error in validator.error_log][:20], sys.stdout)


main(*sys.argv[1:])
