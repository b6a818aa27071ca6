/** Five dots on a ring, three filled: a majority. */
const dots = [0, 1, 2, 3, 4].map(n => {
  const angle = ((n * 72 - 90) * Math.PI) / 180
  return { n, x: 10 + 7.6 * Math.cos(angle), y: 10.6 + 7.6 * Math.sin(angle), filled: n !== 2 && n !== 3 }
})

export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={`${size / 16}rem`} height={`${size / 16}rem`} viewBox="0 0 20 20" aria-hidden="true">
      {dots.map(dot =>
        dot.filled ? (
          <circle key={dot.n} cx={dot.x} cy={dot.y} r={2.3} fill="currentColor" />
        ) : (
          <circle
            key={dot.n}
            cx={dot.x}
            cy={dot.y}
            r={1.65}
            fill="none"
            stroke="currentColor"
            strokeWidth={1.3}
          />
        ),
      )}
    </svg>
  )
}
