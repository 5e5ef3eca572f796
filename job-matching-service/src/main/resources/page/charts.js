// One bar for each row of a table, made of its columns; what is not told is left out. Colors can be told apart without red and green.
const colors = ["#0072b2", "#56b4e9", "#cfe8f5", "#e69f00", "#bdbdbd", "#cc79a7", "#f0e442", "#6a51a3"];
const figures = JSON.parse(document.getElementById("figures").textContent);
Chart.defaults.animation = false;
Chart.defaults.maintainAspectRatio = false;
document.querySelectorAll("canvas").forEach((canvas, place) => {
  const figure = figures[place];
  canvas.parentElement.style.height = `${90 + 28 * figure.rows.length}px`;
  new Chart(canvas, {
    type: "bar",
    data: {
      labels: figure.rows,
      datasets: figure.series.map((series, column) => ({
        label: series.name,
        data: series.numbers,
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
