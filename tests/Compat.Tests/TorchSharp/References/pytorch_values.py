"""Writes PyTorchValues.cs: numbers computed by PyTorch itself (made with 1.13.1).

Usage: python3 pytorch_values.py > ../PyTorchValues.cs
"""
import torch
from torch import nn


def array(name, tensor):
    values = ", ".join(repr(v) for v in tensor.detach().double().flatten().tolist())
    return f"    internal static readonly double[] {name} = [{values}];"


lines = []
torch.manual_seed(7)
lines.append(array("Uniform", torch.rand(4)))
lines.append(array("Normal", torch.randn(4)))
lines.append(array("Permutation", torch.randperm(6)))

torch.manual_seed(11)
layers = {"Linear": nn.Linear(3, 2), "Conv": nn.Conv2d(2, 3, 2), "Transposed": nn.ConvTranspose2d(2, 3, 2)}
for name, layer in layers.items():
    lines.append(array(name + "Weight", layer.weight))
    lines.append(array(name + "Bias", layer.bias))


def optimise(make):
    """Six steps on a fixed quadratic with two parameter groups; the second has its own learning rate and weight decay."""
    a = nn.Parameter(torch.tensor([1.0, -2.0, 3.0], dtype=torch.float64))
    b = nn.Parameter(torch.tensor([[0.5, -0.25]], dtype=torch.float64))
    optimizer = make(a, b)
    for step in range(6):
        optimizer.zero_grad()
        loss = (a * torch.tensor([1.0, 0.5, -0.1], dtype=torch.float64) + step * 0.1).pow(2).sum() + (b.pow(3) * (step + 1)).sum()
        loss.backward()
        optimizer.step()
    return torch.cat([a.flatten(), b.flatten()])


def groups(a, b):
    return [{"params": [a]}, {"params": [b], "lr": 0.01, "weight_decay": 0.1}]


lines.append(array("AdamSteps", optimise(lambda a, b: torch.optim.Adam(groups(a, b), lr=0.05, betas=(0.8, 0.95), eps=1e-6))))
lines.append(array("AmsgradSteps", optimise(lambda a, b: torch.optim.Adam(groups(a, b), lr=0.05, amsgrad=True))))
lines.append(array("AdamWSteps", optimise(lambda a, b: torch.optim.AdamW(groups(a, b), lr=0.05, weight_decay=0.2))))
lines.append(array("MaximizeSteps", optimise(lambda a, b: torch.optim.Adam(groups(a, b), lr=0.05, maximize=True))))
lines.append(array("SgdSteps", optimise(lambda a, b: torch.optim.SGD(groups(a, b), lr=0.05, momentum=0.9, dampening=0.1))))
lines.append(array("NesterovSteps", optimise(lambda a, b: torch.optim.SGD(groups(a, b), lr=0.05, momentum=0.9, nesterov=True))))

print("namespace Disentangle.Compat.Tests.TorchSharp;\n")
print("/// <summary>Written by References/pytorch_values.py.</summary>")
print("internal static class PyTorchValues\n{")
print("\n\n".join(lines))
print("}")
