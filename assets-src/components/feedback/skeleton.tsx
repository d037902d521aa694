interface Props {
	/** The list or screen that it stands for; its rows have the same height. */
	name: string;
	rows?: number | null;
}

const DEFAULT_ROWS = 3;

/** Gray rows, so that nothing jumps when the real ones come. PHP prints the same before any script runs: see Shell.php. */
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

/** Gray fields with the height of the form of a webhook. */
export function FormSkeleton() {
	return (
		<div className="msw-columns" aria-hidden="true">
			<div className="msw-card msw-form-skeleton">
				<span />
				<span />
				<span />
			</div>
			<div className="msw-card msw-form-skeleton" />
		</div>
	);
}
