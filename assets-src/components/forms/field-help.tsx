import type { ReactNode } from 'react';
import { Icon } from '../display/icons';

/** Help under a field, or its error. Controls link it to their input by aria-describedby. */
export function FieldHelp( { error, children }: { error: string | undefined; children: ReactNode } ) {
	if ( error === undefined ) {
		return children;
	}
	return (
		<span className="msw-error">
			<Icon name="warning" />
			<span>{ error }</span>
		</span>
	);
}

/** Something that may be wrong but can be saved. */
export function Caution( { children }: { children: ReactNode } ) {
	return (
		<span className="msw-caution">
			<Icon name="warning" />
			<span>{ children }</span>
		</span>
	);
}

/** Props that all text controls share. */
export function controlProps( error: string | undefined ) {
	return {
		'aria-invalid': error !== undefined,
		className: error === undefined ? '' : 'has-error',
		__next40pxDefaultSize: true,
		__nextHasNoMarginBottom: true,
	} as const;
}
