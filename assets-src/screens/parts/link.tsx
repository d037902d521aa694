import { Button } from '@wordpress/components';
import type { ComponentProps, ReactNode } from 'react';
import type { Route } from '../../lib/route';
import { useLinkTo } from './navigation';

interface Props {
	to: Route;
	children: ReactNode;
	className?: string;
	id?: string;
}

export function Link( { to, children, ...props }: Props ) {
	return (
		<a { ...props } { ...useLinkTo( to ) }>
			{ children }
		</a>
	);
}

type Variant = NonNullable< ComponentProps< typeof Button >[ 'variant' ] >;

/** Looks like a button and is a link, for it leads to an address. */
export function ButtonLink( { to, variant, ...props }: Props & { variant: Variant; 'aria-label'?: string } ) {
	return <Button __next40pxDefaultSize variant={ variant } { ...props } { ...useLinkTo( to ) } />;
}
