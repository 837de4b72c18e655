"""Reads articles on a Spark cluster, with one reader process for each executor core.

    spark-submit scripts/spark/read_articles.py articles.jsonl readings/ --precedent "npx precedent"

Input: JSON Lines with one article a line, as `precedent add` takes them (id, date, title, text, url, source; only
`text` is required), or Parquet with such columns if the name ends in `.parquet`.

Output, in the folder: `jsonl/` for `precedent add -`, one reading a line with the text of its article; `parquet/` with the
columns article_id, reader_name, reader_version and reading (the same line); `failed/`, JSON Lines of the articles that
could not be read, with the reason. The order is that of the input, unless `--partitions` deals it out anew.

Reading is deterministic, so a partition that is read again after a failure gives the same bytes. `precedent` must be
installed on every executor.
"""

import argparse
import json
import re
import shlex
import subprocess
import tempfile
from collections.abc import Iterator

import pandas as pd
from pyspark import StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as sql

COLUMNS = ("id", "date", "title", "text", "url", "source")
READ_COLUMNS = ("article_id", "reader_name", "reader_version", "reading", "failure")
READ = ", ".join(f"{name} string" for name in READ_COLUMNS)
# Exit codes of `precedent read` that say that some articles could not be read; see `precedent --help`.
FAILED_ARTICLES = (2, 6, 8)


def main() -> None:
    arguments = parse_arguments()
    spark = SparkSession.builder.appName("precedent read").getOrCreate()
    lines = load_lines(spark, arguments.articles)
    if arguments.partitions:
        lines = lines.repartition(arguments.partitions)
    command = shlex.split(arguments.precedent)
    read = lines.mapInPandas(lambda batches: read_partition(batches, command), READ)
    # Kept on disk, so that three outputs don't read the articles three times.
    read = read.persist(StorageLevel.DISK_ONLY)
    write_results(read, arguments)
    spark.stop()


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", help="a file or folder of JSON Lines or Parquet")
    parser.add_argument("readings", help="the folder to write")
    parser.add_argument("--precedent", default="npx precedent", help="the command (default: npx precedent)")
    parser.add_argument(
        "--partitions",
        type=int,
        help="how many parts to read apart, each by a process of its own, which takes a second to start; "
        "by default as many as the input has",
    )
    parser.add_argument("--mode", choices=("error", "overwrite"), default="error", help="if the folder exists")
    return parser.parse_args()


def load_lines(spark: SparkSession, path: str) -> DataFrame:
    """One column, `value`: an article as a line of JSON. JSON Lines are passed on as they are."""
    if not path.rstrip("/").endswith(".parquet"):
        return spark.read.text(path).where(sql.trim("value") != "")
    articles = spark.read.parquet(path)
    columns = [sql.col(name).cast("string").alias(name) for name in COLUMNS if name in articles.columns]
    return articles.select(sql.to_json(sql.struct(*columns)).alias("value"))


def read_partition(batches: Iterator[pd.DataFrame], command: list[str]) -> Iterator[pd.DataFrame]:
    """Has one process read each of Spark's batches (10,000 lines, unless set otherwise)."""
    for batch in batches:
        if len(batch) > 0:
            yield pd.DataFrame(list(read_lines(list(batch["value"]), command)), columns=READ_COLUMNS)


def read_lines(lines: list[str], command: list[str]) -> Iterator[tuple]:
    """A row for each line, in their order.

    :raises RuntimeError: if the process dies, whereupon Spark reads the partition again.
    """
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)
        file.flush()
        reader = [*command, "read", file.name, "--readings", "--workers", "1"]
        done = subprocess.run(reader, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode not in (0, *FAILED_ARTICLES):
        raise RuntimeError(f"{shlex.join(command)} ended with {done.returncode}: {done.stderr[-2000:]}")
    reasons = iter(find_reasons(done.stderr, file.name))
    readings = [line for line in done.stdout.split("\n") if line]
    reason = ""
    position = 0
    for line in lines:
        reading = json.loads(readings[position]) if position < len(readings) else None
        if reading is not None and reading["article"]["text"] == text_of(line):
            yield (reading["article"]["id"], *reading["reader"].values(), readings[position], None)
            position += 1
        else:
            # One reason stands for all lines if none of them is an article.
            reason = next(reasons, reason)
            yield (None, None, None, None, json.dumps({"error": reason, "article": line}, ensure_ascii=False))


def find_reasons(printed: str, file: str) -> list[str]:
    """What the command says about each article that it could not read, in their order."""
    blocks = re.findall(r"^error: (.*(?:\n  .*)*)", printed, flags=re.MULTILINE)
    # The lines of the file are not those of the input.
    named = re.compile(rf"{re.escape(file)}(?:, line \d+)?")
    return [named.sub("the line", re.sub(r"\s*\n\s*", ". ", block)) for block in blocks]


def text_of(line: str) -> str | None:
    try:
        return json.loads(line).get("text")
    except (ValueError, AttributeError):
        return None


def write_results(read: DataFrame, arguments: argparse.Namespace) -> None:
    folder, mode = arguments.readings, arguments.mode
    found = read.where("failure is null")
    found.drop("failure").write.mode(mode).parquet(f"{folder}/parquet")
    found.select("reading").write.mode(mode).text(f"{folder}/jsonl")
    read.where("failure is not null").select("failure").write.mode(mode).text(f"{folder}/failed")


if __name__ == "__main__":
    main()
