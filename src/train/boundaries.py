#!/usr/bin/env python3
"""Trains the boundary model: cue words (logistic regression) and the recurrent net.

    boundaries.py train FEATURES CHAPTERS OUT       all episodes -> the three files of the model in OUT
    boundaries.py cross FEATURES CHAPTERS OUT       the same on folds that share no show -> OUT/fold<n>
        --every N      with one in N of the shows that a fold may learn from, of all sizes: a learning curve
        --seeds N      with N nets a fold instead of one

FEATURES holds what io.sorimark.dev.BoundaryFeatures wrote, CHAPTERS the JSON files with the chapters
that people gave the same episodes. A fold holds its weights and, in episodes.txt, the episodes that
they have not seen; one that is complete is kept, so a run that was broken off goes on where it was.
Needs numpy, scipy, jax and optax; a CPU is enough. See README.md.
"""
import argparse
import collections
import json
import pathlib
import struct
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np
import optax
import scipy.optimize
import scipy.sparse as sparse

FOLDS = 5
FEWEST_EPISODES, FEWEST_SHOWS = 10, 3  # an n-gram said in fewer is left out
WIDTH, CROP, BATCH, EPOCHS = 64, 600, 16, 36
DROPOUT, FEATURE_DROPOUT, UNMARKED = 0.3, 0.1, 0.3
SEEDS = 3


class Episode:
    """Features, word n-grams and chapter labels of one episode; [1] of a pair is without turn marks."""

    def __init__(self, features, chapters):
        data = features.read_bytes()
        n, f = struct.unpack(">ii", data[:8])
        at = 8
        starts = np.frombuffer(data, ">f8", n + 1, at).astype(float)
        at += 8 * (n + 1)
        self.rows = []
        for _ in range(2):
            self.rows.append(np.frombuffer(data, ">f4", n * f, at).reshape(n, f).astype(np.float32))
            at += 4 * n * f
        self.grams = []
        for _ in range(2):
            sentences = []
            for _ in range(n):
                (count,) = struct.unpack_from(">i", data, at)
                sentences.append(np.frombuffer(data, ">u4", count, at + 4).astype(np.uint32))
                at += 4 + 4 * count
            self.grams.append(sentences)
        info = json.loads(chapters.read_text(encoding="utf-8"))
        self.id, self.show = info["id"], (info["set"], info.get("show", ""))
        self.starts = starts[:n]
        self.labels = np.zeros(n, np.float32)
        for chapter in info["chapters"]:
            if chapter["start"] > 1:
                away = np.abs(self.starts - chapter["start"])
                if away.min() < 30:
                    self.labels[away.argmin()] = 1


def load(features, chapters):
    return [
        Episode(file, chapters / (file.stem + ".json")) for file in sorted(features.glob("*.features"))
    ]


def folds_by_show(episodes):
    """A fold for each episode, all of a show in one, folds of about one size."""
    sizes = collections.Counter(e.show for e in episodes)
    held, fold = [0] * FOLDS, {}
    for show in sorted(sizes, key=lambda s: (-sizes[s], s)):
        fold[show] = int(np.argmin(held))
        held[fold[show]] += sizes[show]
    return np.array([fold[e.show] for e in episodes])


def every_show(episodes, step, first):
    """The episodes of one show in so many; shows go by size, so that large and small ones are among them."""
    sizes = collections.Counter(e.show for e in episodes)
    by_size = sorted(sizes, key=lambda s: (-sizes[s], s))
    kept = set(by_size[first % step :: step])
    return [e for e in episodes if e.show in kept]


def folds_by_episode(episodes):
    return np.random.RandomState(1).permutation(len(episodes)) % FOLDS


# ---- cue words


def known_grams(episodes):
    in_episodes, in_shows = collections.Counter(), collections.defaultdict(set)
    for e in episodes:
        for gram in np.unique(np.concatenate(e.grams[0])).tolist():
            in_episodes[gram] += 1
            in_shows[gram].add(e.show)
    return np.array(
        sorted(
            g
            for g, count in in_episodes.items()
            if count >= FEWEST_EPISODES and len(in_shows[g]) >= FEWEST_SHOWS
        ),
        np.uint32,
    )


def gram_matrix(sentences, keys):
    columns, ends = [], [0]
    for grams in sentences:
        at = np.searchsorted(keys, grams)
        at = at[(at < len(keys)) & (keys[np.minimum(at, len(keys) - 1)] == grams)]
        columns.append(at)
        ends.append(ends[-1] + len(at))
    indices = np.concatenate(columns) if columns else np.zeros(0, int)
    return sparse.csr_matrix((np.ones(len(indices), np.float32), indices, ends), (len(sentences), len(keys)))


def fit_cues(matrices, labels):
    """Logistic regression with an L2 penalty, to int8 weights."""
    x, y = sparse.vstack(matrices).tocsr(), np.concatenate(labels)
    turned, n = x.T.tocsr(), len(y)
    penalty = 1 / (0.03 * n)

    def loss(parameters):
        w, b = parameters[:-1], parameters[-1]
        z = x @ w + b
        p = 1 / (1 + np.exp(-z))
        value = np.mean(np.logaddexp(0, z) - y * z) + penalty / 2 * w @ w
        gradient = turned @ ((p - y) / n) + penalty * w
        return value, np.append(gradient, np.mean(p - y))

    start = np.zeros(x.shape[1] + 1)
    start[-1] = -4
    found = scipy.optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 120}).x
    scale = np.abs(found[:-1]).max() / 127
    return np.round(found[:-1] / scale).astype(np.int8), scale, found[-1]


def cue_scores(matrix, cues):
    weights, scale, bias = cues
    return (matrix @ weights.astype(np.float32)) * scale + bias


def cue_columns(scores, starts):
    """As CueWords.add in Java."""
    n = len(scores)
    low = np.searchsorted(starts, starts - 45)
    high = np.searchsorted(starts, starts + 45, side="right")
    rank, lead = np.zeros(n), np.zeros(n)
    for i in range(n):
        near = scores[low[i] : high[i]]
        rank[i] = (near < scores[i]).mean()
        others = np.delete(near, i - low[i])
        lead[i] = scores[i] - others.max() if len(others) else 0
    columns = [scores, rank, lead]
    for by in (-3, -2, -1, 1, 2, 3):
        shifted = np.full(n, -5.0)
        if abs(by) < n:
            if by > 0:
                shifted[:-by] = scores[by:]
            else:
                shifted[-by:] = scores[:by]
        columns.append(shifted)
    return np.stack(columns, 1).astype(np.float32)


def with_cues(episodes, keys):
    """Rows with cue columns, their scores out of fold for all that is trained on."""
    matrices = [[gram_matrix(g, keys) for g in e.grams] for e in episodes]
    fold = folds_by_episode(episodes)
    rows = [None] * len(episodes)
    for k in range(FOLDS):
        inside = [i for i in range(len(episodes)) if fold[i] != k]
        cues = fit_cues([matrices[i][0] for i in inside], [episodes[i].labels for i in inside])
        for i in np.flatnonzero(fold == k):
            rows[i] = add_cues(episodes[i], matrices[i], cues)
    full = fit_cues([m[0] for m in matrices], [e.labels for e in episodes])
    return rows, full


def add_cues(episode, matrices, cues):
    return [
        np.hstack([x, cue_columns(cue_scores(m, cues), episode.starts)])
        for x, m in zip(episode.rows, matrices)
    ]


# ---- the net; the same as BoundaryNet in Java


def dense(key, outputs, inputs):
    bound = 1 / np.sqrt(inputs)
    a, b = jax.random.split(key)
    return {
        "w": jax.random.uniform(a, (outputs, inputs), minval=-bound, maxval=bound),
        "b": jax.random.uniform(b, (outputs,), minval=-bound, maxval=bound),
    }


def recurrent(key, inputs):
    bound = 1 / np.sqrt(WIDTH)
    keys = jax.random.split(key, 4)
    shapes = [(3 * WIDTH, inputs), (3 * WIDTH, WIDTH), (3 * WIDTH,), (3 * WIDTH,)]
    return [jax.random.uniform(k, s, minval=-bound, maxval=bound) for k, s in zip(keys, shapes)]


def new_net(seed, features):
    keys = jax.random.split(jax.random.PRNGKey(seed), 7)
    net = {
        "first": dense(keys[0], WIDTH, features),
        "second": dense(keys[1], WIDTH, WIDTH),
        "layers": [recurrent(k, x) for k, x in zip(keys[2:6], (WIDTH, WIDTH, 2 * WIDTH, 2 * WIDTH))],
        "output": dense(keys[6], 1, 3 * WIDTH),
    }
    net["output"]["b"] = net["output"]["b"] * 0 - 4
    return net


def run_recurrent(layer, x, backward):
    wi, wh, bi, bh = layer
    inputs = jnp.swapaxes(x @ wi.T + bi, 0, 1)

    def step(h, i):
        own = h @ wh.T + bh
        reset = jax.nn.sigmoid(i[:, :WIDTH] + own[:, :WIDTH])
        update = jax.nn.sigmoid(i[:, WIDTH : 2 * WIDTH] + own[:, WIDTH : 2 * WIDTH])
        fresh = jnp.tanh(i[:, 2 * WIDTH :] + reset * own[:, 2 * WIDTH :])
        h = (1 - update) * fresh + update * h
        return h, h

    _, states = jax.lax.scan(step, jnp.zeros((x.shape[0], WIDTH)), inputs, reverse=backward)
    return jnp.swapaxes(states, 0, 1)


def drop(key, x):
    return x * jax.random.bernoulli(key, 1 - DROPOUT, x.shape) / (1 - DROPOUT) if key is not None else x


def odds(net, x, key=None):
    keys = jax.random.split(key, 4) if key is not None else [None] * 4
    a = jax.nn.relu(x @ net["first"]["w"].T + net["first"]["b"])
    b = jax.nn.relu(drop(keys[0], a) @ net["second"]["w"].T + net["second"]["b"])
    dense_out = y = drop(keys[1], b)
    for n, (forward, backward) in enumerate((net["layers"][:2], net["layers"][2:])):
        y = jnp.concatenate([run_recurrent(forward, y, False), run_recurrent(backward, y, True)], -1)
        y = drop(keys[2], y) if n == 0 else y
    y = drop(keys[3], jnp.concatenate([y, dense_out], -1))
    return (y @ net["output"]["w"].T + net["output"]["b"])[..., 0]


def fit_net(rows, episodes, mean, deviation, seed):
    random = np.random.RandomState(seed)
    standard = [[np.clip((x - mean) / deviation, -5, 5) for x in pair] for pair in rows]
    net = new_net(seed, len(mean))
    steps = EPOCHS * len(episodes) // BATCH
    rate = optax.cosine_onecycle_schedule(steps + 1, 3e-3, pct_start=0.15)
    optimizer = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rate, weight_decay=0.03))
    state = optimizer.init(net)

    @jax.jit
    def step(net, state, x, y, mask, key):
        def loss(net):
            z = odds(net, x, key)
            return jnp.sum(optax.sigmoid_binary_cross_entropy(z, y) * mask) / jnp.sum(mask) * 20

        value, gradient = jax.value_and_grad(loss)(net)
        updates, state2 = optimizer.update(gradient, state, net)
        return optax.apply_updates(net, updates), state2, value

    order, key = [], jax.random.PRNGKey(seed + 1000)
    for n in range(steps):
        if len(order) < BATCH:
            order = list(random.permutation(len(episodes))) + order
        x = np.zeros((BATCH, CROP, len(mean)), np.float32)
        y, mask = np.zeros((BATCH, CROP), np.float32), np.zeros((BATCH, CROP), np.float32)
        for b in range(BATCH):
            i = order.pop()
            source = standard[i][1 if random.rand() < UNMARKED else 0]
            at = random.randint(0, max(1, len(source) - CROP + 1))
            size = min(CROP, len(source) - at)
            x[b, :size], y[b, :size], mask[b, :size] = source[at : at + size], episodes[i].labels[at : at + size], 1
        x *= random.rand(BATCH, 1, x.shape[2]) > FEATURE_DROPOUT
        key, own = jax.random.split(key)
        net, state, value = step(net, state, x, y, mask, own)
        if n % 100 == 0:
            print(f"  seed {seed} step {n}/{steps} loss {float(value):.3f}", file=sys.stderr, flush=True)
    return net


def statistics(rows):
    everything = np.concatenate([pair[0] for pair in rows])
    return everything.mean(0), everything.std(0) + 1e-3


# ---- files


def write_cues(path, keys, cues):
    weights, scale, bias = cues
    kept = weights != 0
    path.write_bytes(
        b"CUE1"
        + struct.pack(">Iff", int(kept.sum()), scale, bias)
        + keys[kept].astype(">u4").tobytes()
        + weights[kept].tobytes()
    )


def write_nets(path, nets, mean, deviation):
    out = b"SGN1" + struct.pack(">HH", len(nets), len(mean))
    out += mean.astype(">f4").tobytes() + deviation.astype(">f4").tobytes()
    for net in nets:
        tensors = [net["first"]["w"], net["first"]["b"], net["second"]["w"], net["second"]["b"]]
        tensors += [tensor for layer in net["layers"] for tensor in layer]
        tensors += [net["output"]["w"], net["output"]["b"]]
        out += b"".join(np.asarray(t).astype(">f2").tobytes() for t in tensors)
    path.write_bytes(out)


def train(episodes, everyday, out, seeds=SEEDS):
    keys = known_grams(episodes)
    rows, cues = with_cues(episodes, keys)
    print(f"{len(keys)} n-grams, {time.process_time():.0f} s", file=sys.stderr, flush=True)
    mean, deviation = statistics(rows)
    nets = [fit_net(rows, episodes, mean, deviation, seed) for seed in range(seeds)]
    write_cues(out / "cue-words.bin", keys, cues)
    write_nets(out / "boundaries.bin", nets, mean, deviation)
    (out / "everyday.bin").write_bytes(everyday)


def cross(episodes, everyday, out, every=1, seeds=1):
    fold = folds_by_show(episodes)
    for k in range(FOLDS):
        folder = out / f"fold{k}"
        unseen = folder / "episodes.txt"
        if unseen.exists():
            continue
        folder.mkdir(parents=True, exist_ok=True)
        heard = every_show([e for e, f in zip(episodes, fold) if f != k], every, first=k)
        print(f"fold {k}: {len({e.show for e in heard})} shows, {len(heard)} episodes", file=sys.stderr, flush=True)
        train(heard, everyday, folder, seeds)
        unseen.write_text("".join(e.id + "\n" for e, f in zip(episodes, fold) if f == k))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("command", choices=["train", "cross"])
    parser.add_argument("folders", nargs=3, type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--seeds", type=int)
    given = parser.parse_args()
    features, chapters, out = given.folders
    out.mkdir(parents=True, exist_ok=True)
    material = load(features, chapters), (features / "everyday.bin").read_bytes(), out
    if given.command == "train":
        train(*material, given.seeds or SEEDS)
    else:
        cross(*material, given.every, given.seeds or 1)
