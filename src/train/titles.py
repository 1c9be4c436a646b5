#!/usr/bin/env python3
"""Grows the trees that find chapter titles, from the rows that io.sorimark.dev.TitleRows wrote.

    titles.py words ROWS EPISODES      <episode>.words -> words.trees, and words.0.trees to words.2.trees,
                                       each grown without a third of the episodes
    titles.py phrases ROWS EPISODES    <episode>.phrases -> phrases.trees, and phrases.0.trees to phrases.2.trees

EPISODES holds the JSON files, which name the set of each episode. Prints what the trees grown without an
episode make of it. Needs numpy and lightgbm; a CPU is enough. See README.md.
"""
import collections
import json
import pathlib
import struct
import sys
import zlib

import lightgbm
import numpy as np

FOLDS = 3
# Chapters of video channels are what users have; newsletters and lectures are told apart by weight.
WEIGHTS = {"core": 1.6, "datatalks": 1.2, "optech": 0.8, "bitcoin": 0.8}
COMMON = dict(bagging_freq=1, lambda_l2=5, max_bin=127, seed=1, verbose=-1, num_threads=1)
WORDS = dict(COMMON, objective="binary", num_leaves=16, learning_rate=0.04, min_data_in_leaf=150, feature_fraction=0.6,
             bagging_fraction=0.8)
PHRASES = dict(COMMON, objective="regression", learning_rate=0.04, num_leaves=31, min_data_in_leaf=80, feature_fraction=0.5,
               bagging_fraction=0.7)
TREES = 400
KEPT = {"binary": 0.3, "regression": 0.5}  # of the rows in which nothing is right; they weigh the more


class Rows:
    """The rows of all episodes: features x, targets y, weights w, folds, sets and parts."""

    def __init__(self, folder, episodes, kind):
        xs, ys, ws, folds, sets, parts = [], [], [], [], [], []
        for n, file in enumerate(sorted(folder.glob("*." + kind))):
            episode = json.loads((episodes / (file.stem + ".json")).read_text())
            self.names, head, x = read(file)
            xs.append(x)
            ys.append(head[:, 1])
            parts.append(head[:, 0].astype(int) + n * 10000)
            ws.append(np.full(len(x), WEIGHTS[episode["set"]]))
            folds.append(np.full(len(x), zlib.crc32(file.stem.encode()) % FOLDS))
            sets.append(np.full(len(x), episode["set"]))
        self.x, self.y, self.w = np.concatenate(xs), np.concatenate(ys), np.concatenate(ws)
        self.fold, self.set, self.part = np.concatenate(folds), np.concatenate(sets), np.concatenate(parts)


def read(file):
    data = file.read_bytes()
    (length,) = struct.unpack(">i", data[:4])
    names = data[4 : 4 + length].decode().split("\n")
    rows = np.frombuffer(data, ">f4", -1, 4 + length).astype(np.float32).reshape(-1, len(names) + 2)
    return names, rows[:, :2], rows[:, 2:]


def grow(rows, settings, chosen):
    kept = KEPT[settings["objective"]]
    lucky = np.random.default_rng(1).random(len(rows.y)) < kept
    chosen = chosen & ((rows.y > 0) | lucky)
    weights = np.where(rows.y > 0, rows.w, rows.w / kept)[chosen]
    data = lightgbm.Dataset(rows.x[chosen], rows.y[chosen], weight=weights)
    return lightgbm.train(settings, data, TREES)


def write(model, names, file):
    """The form that io.sorimark.chapters.Trees reads."""
    out = bytearray(struct.pack(">iH", 0x53545231, len(names)))
    for name in names:
        out += struct.pack(">H", len(name)) + name.encode()
    trees = model.dump_model()["tree_info"]
    out += struct.pack(">H", len(trees))
    for tree in trees:
        out += packed(tree["tree_structure"])
    out += struct.pack(">I", zlib.crc32(out))
    file.write_bytes(out)


def packed(root):
    splits, leaves = [], []

    def number(node):
        if "leaf_value" in node:
            leaves.append(node["leaf_value"])
            return ~(len(leaves) - 1)
        mine = len(splits)
        splits.append(None)
        at_most, above = number(node["left_child"]), number(node["right_child"])
        splits[mine] = struct.pack(">bfbb", node["split_feature"], below(node["threshold"]), at_most, above)
        return mine

    number(root)
    return bytes([len(splits)]) + b"".join(splits) + b"".join(struct.pack(">f", leaf) for leaf in leaves)


def below(threshold):
    """The largest float that is no larger: floats fall on the same side of it."""
    near = np.float32(min(threshold, 3e38))
    return near if near <= threshold else np.nextafter(near, np.float32(-np.inf))


def words(folder, episodes):
    rows = Rows(folder, episodes, "words")
    predicted = np.zeros(len(rows.y))
    for fold in range(FOLDS):
        model = grow(rows, WORDS, rows.fold != fold)
        predicted[rows.fold == fold] = model.predict(rows.x[rows.fold == fold])
        write(model, rows.names, folder / f"words.{fold}.trees")
    for name in sorted(WEIGHTS):
        own = rows.set == name
        print(f"{name:10} average precision {average_precision(rows.y[own], predicted[own]):.3f}")
    model = grow(rows, WORDS, rows.fold >= 0)
    report(model, rows.names)
    write(model, rows.names, folder / "words.trees")


def average_precision(truth, score):
    truth = truth[np.argsort(-score, kind="stable")]
    return float((np.cumsum(truth) / np.arange(1, len(truth) + 1) * truth).sum() / truth.sum())


def phrases(folder, episodes):
    rows = Rows(folder, episodes, "phrases")
    predicted = np.zeros(len(rows.y))
    for fold in range(FOLDS):
        model = grow(rows, PHRASES, rows.fold != fold)
        predicted[rows.fold == fold] = model.predict(rows.x[rows.fold == fold])
        write(model, rows.names, folder / f"phrases.{fold}.trees")
    first = collections.defaultdict(list)
    best = collections.defaultdict(list)
    for part in np.split(np.arange(len(rows.y)), np.flatnonzero(np.diff(rows.part)) + 1):
        name = rows.set[part[0]]
        first[name].append(rows.y[part[np.argmax(predicted[part])]])
        best[name].append(rows.y[part].max())
    for name in sorted(first):
        print(f"{name:10} ROUGE-1 {np.mean(first[name]):.3f}, of the best candidate {np.mean(best[name]):.3f}")
    model = grow(rows, PHRASES, rows.fold >= 0)
    report(model, rows.names)
    write(model, rows.names, folder / "phrases.trees")


def report(model, names):
    gain = sorted(zip(model.feature_importance("gain"), names), reverse=True)
    print("by gain:", ", ".join(name for _, name in gain))


if __name__ == "__main__":
    {"words": words, "phrases": phrases}[sys.argv[1]](pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
