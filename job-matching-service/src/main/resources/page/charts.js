// One bar for each row of a table, made of its columns. A row that is not told whole has none: it would be too short.
// The colors can be told apart without red and green.
const colors = ["#0072b2", "#56b4e9", "#cfe8f5", "#e69f00", "#bdbdbd", "#cc79a7", "#f0e442", "#6a51a3"];
const figures = JSON.parse(document.getElementById("figures").textContent);
Chart.defaults.animation = false;
Chart.defaults.maintainAspectRatio = false;
document.querySelectorAll("canvas").forEach((canvas, place) => {
  const figure = figures[place];
  const isWhole = figure.rows.map((name, row) => figure.series.every((series) => series.numbers[row] !== null));
  if (!isWhole.includes(true)) {
    canvas.parentElement.remove();
    return;
  }
  canvas.parentElement.style.height = `${90 + 28 * figure.rows.length}px`;
  new Chart(canvas, {
    type: "bar",
    data: {
      labels: figure.rows.map((name, row) => (isWhole[row] ? name : `${name} (–)`)),
      datasets: figure.series.map((series, column) => ({
        label: series.name,
        data: series.numbers.map((number, row) => (isWhole[row] ? number : null)),
        backgroundColor: colors[column % colors.length],
      })),
    },
    options: {
      indexAxis: "y",
      scales: { x: { stacked: true, ticks: { precision: 0 } }, y: { stacked: true } },
      plugins: { legend: { position: "bottom" } },
    },
  });
});
