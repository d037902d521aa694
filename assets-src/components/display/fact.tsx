import type { ReactNode } from 'react';

/** An entry of a description list, in the direction of its own language. */
export function Fact( { label, children }: { label: string; children: ReactNode } ) {
	return (
		<div>
			<dt>{ label }</dt>
			<dd>
				<bdi>{ children }</bdi>
			</dd>
		</div>
	);
}
