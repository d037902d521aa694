/** Grey fields of the form's height while what stands in it is loaded. */
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
