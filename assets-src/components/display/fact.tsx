import type { ReactNode } from 'react';

/** In a list of facts; whatever language it is in, it reads in its own direction. */
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
