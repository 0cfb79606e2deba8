/** The product's sign and, where there is room, its name. */
export function Brand({
  className = '',
  nameClassName = '',
}: {
  className?: string;
  nameClassName?: string;
}) {
  return (
    <span className={`flex items-center gap-2.5 ${className}`}>
      <svg viewBox="0 0 32 32" aria-hidden className="size-7 shrink-0">
        <rect width="32" height="32" rx="8" className="fill-fill" />
        <path
          d="M9 20.5c2 2 4.500 2.500 7 2.500 4 0 6.500-1.800 6.500-4.600 0-6-12-3-12-7.300C10.500 8.900 13 8 16 8c2.300 0 4.300.6 5.800 1.800"
          fill="none"
          stroke="#fff"
          strokeWidth="3"
          strokeLinecap="round"
        />
      </svg>
      <span className={`text-lg font-semibold tracking-tight ${nameClassName}`}>Stride Panel</span>
    </span>
  );
}
