interface Props {
	/** The list that it stands for; its rows have that list's height. */
	name: string;
	/** Where it is not known how many there will be, a few. */
	rows?: number | null;
}

const DEFAULT_ROWS = 3;

/** Grey rows, so that nothing jumps when the true ones come. PHP prints the same before any script runs: see Shell.php. */
export function Skeleton( { name, rows }: Props ) {
	return (
		<div className={ `msw-skeleton is-${ name }` } aria-hidden="true">
			<div className="msw-skeleton__tools" />
			<div className="msw-skeleton__head" />
			{ Array.from( { length: rows ?? DEFAULT_ROWS }, ( _, index ) => (
				<div key={ index } className="msw-skeleton__row">
					<span />
					<span />
					<span />
				</div>
			) ) }
			<div className="msw-skeleton__foot" />
		</div>
	);
}
