// Shows the values under the pointer: each curve carries its points as "x y step value;" in the units of the drawing.
for (const plot of document.querySelectorAll('.plot')) {
  const svg = plot.querySelector('svg'), readout = plot.querySelector('.readout'), guide = plot.querySelector('.guide');
  const curves = [...plot.querySelectorAll('.curve')].map(curve => ({
    curve,
    circle: curve.querySelector('circle'),
    points: curve.dataset.points.split(';').slice(0, -1).map(point => point.split(' ')),
  })).filter(entry => entry.points.length > 0);

  const nearest = (points, x) => points.reduce((best, point) => Math.abs(point[0] - x) < Math.abs(best[0] - x) ? point : best);

  svg.addEventListener('pointermove', event => {
    if (curves.length === 0) {
      return;
    }

    const bounds = svg.getBoundingClientRect(), scale = svg.viewBox.baseVal.width / bounds.width;
    const x = (event.clientX - bounds.left) * scale;
    const found = curves.map(entry => ({ ...entry, point: nearest(entry.points, x) }));
    const at = found.map(entry => entry.point).reduce((best, point) => Math.abs(point[0] - x) < Math.abs(best[0] - x) ? point : best);
    guide.setAttribute('x1', at[0]);
    guide.setAttribute('x2', at[0]);
    const step = document.createElement('div');
    step.textContent = 'step ' + at[2];
    readout.replaceChildren(step);
    for (const { curve, circle, point } of found.sort((a, b) => a.point[1] - b.point[1])) {
      circle.setAttribute('cx', point[0]);
      circle.setAttribute('cy', point[1]);
      const line = document.createElement('div'), dot = document.createElement('i'), value = document.createElement('b');
      line.className = curve.getAttribute('class').replace('curve ', '');
      value.textContent = point[3];
      line.append(dot, curve.dataset.name, value);
      readout.append(line);
    }

    plot.classList.add('active');
    const left = at[0] / scale, isRight = left > bounds.width / 2;
    readout.style.left = isRight ? 'auto' : left + 14 + 'px';
    readout.style.right = isRight ? bounds.width - left + 14 + 'px' : 'auto';
  });
  svg.addEventListener('pointerleave', () => plot.classList.remove('active'));
}
