#!/usr/bin/python3
"""Time of one β-VAE training step in PyTorch eager mode, the baseline that `disentangle bench train` is compared with.

The same networks (convolutions 32, 32, 64, 64; 256 units; 10 latents), loss (Bernoulli with logits, summed over pixels, mean over
the batch, + 4 KL), optimiser (Adam, 1e-4) and batch as src/Learning, on random binary images that are already in memory. Each
thread count runs in a process of its own, with passive OpenMP waiting and one OpenBLAS thread: with active waiting the threads of
this model mostly wait for each other, and PyTorch would look several times slower than it is.

    /usr/bin/python3 tests/Benchmarks/pytorch_beta_vae.py --threads 1 2 --steps 40

prints one JSON document: milliseconds per step (median and minimum) and images per second for each thread count, and the best.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import time


def measure(threads, batch, channels, steps, warmup):
    import torch
    from torch import nn
    from torch.nn import functional as F

    torch.set_num_threads(threads)
    torch.manual_seed(0)
    latents = 10
    encoder = nn.Sequential(
        nn.Conv2d(channels, 32, 4, 2, 1), nn.ReLU(),
        nn.Conv2d(32, 32, 4, 2, 1), nn.ReLU(),
        nn.Conv2d(32, 64, 4, 2, 1), nn.ReLU(),
        nn.Conv2d(64, 64, 4, 2, 1), nn.ReLU(),
        nn.Flatten(), nn.Linear(1024, 256), nn.ReLU(), nn.Linear(256, 2 * latents))
    decoder = nn.Sequential(
        nn.Linear(latents, 256), nn.ReLU(), nn.Linear(256, 1024), nn.ReLU(), nn.Unflatten(1, (64, 4, 4)),
        nn.ConvTranspose2d(64, 64, 4, 2, 1), nn.ReLU(),
        nn.ConvTranspose2d(64, 32, 4, 2, 1), nn.ReLU(),
        nn.ConvTranspose2d(32, 32, 4, 2, 1), nn.ReLU(),
        nn.ConvTranspose2d(32, channels, 4, 2, 1))
    optimizer = torch.optim.Adam([*encoder.parameters(), *decoder.parameters()], lr=1e-4)
    images = (torch.rand(8, batch, 64, 64, channels) < 0.05).to(torch.uint8)

    def step(k):
        x = images[k % len(images)].permute(0, 3, 1, 2).contiguous().float()
        mean, log_variance = encoder(x).chunk(2, 1)
        z = mean + (0.5 * log_variance).exp() * torch.randn_like(mean)
        reconstruction = F.binary_cross_entropy_with_logits(decoder(z), x, reduction="sum") / batch
        kl = 0.5 * (mean.square() + log_variance.exp() - log_variance - 1).sum() / batch
        loss = reconstruction + 4 * kl
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        return loss.item()

    for k in range(warmup):
        step(k)
    times = []
    for k in range(steps):
        start = time.perf_counter()
        step(k)
        times.append(1e3 * (time.perf_counter() - start))
    median, least = statistics.median(times), min(times)
    return {
        "threads": threads, "median_ms": round(median, 2), "min_ms": round(least, 2),
        "images_per_second": round(1e3 * batch / median, 1), "torch": torch.__version__}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--channels", type=int, default=1)
    parser.add_argument("--steps", type=int, default=40)
    parser.add_argument("--warmup", type=int, default=5)
    parser.add_argument("--in-process", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.in_process:
        print(json.dumps(measure(options.threads[0], options.batch, options.channels, options.steps, options.warmup)))
        return

    results = []
    for threads in options.threads:
        environment = dict(os.environ, OMP_WAIT_POLICY="passive", OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS=str(threads))
        arguments = [
            sys.executable, __file__, "--in-process", "--threads", str(threads), "--batch", str(options.batch),
            "--channels", str(options.channels), "--steps", str(options.steps), "--warmup", str(options.warmup)]
        results.append(json.loads(subprocess.run(arguments, env=environment, check=True, stdout=subprocess.PIPE).stdout))
    best = min(results, key=lambda result: result["median_ms"])
    print(json.dumps({"model": "beta-vae", "batch": options.batch, "results": results, "best": best}, indent=2))


if __name__ == "__main__":
    main()
