import { Button } from '@wordpress/components';
import type { ComponentProps, ReactNode } from 'react';
import type { Route } from '../../lib/routes/route';
import { useLinkTo } from './navigation';

interface Props {
	to: Route;
	children: ReactNode;
	className?: string;
	id?: string;
	'aria-label'?: string;
	'aria-current'?: 'page';
}

export function Link( { to, children, ...props }: Props ) {
	return (
		<a { ...props } { ...useLinkTo( to ) }>
			{ children }
		</a>
	);
}

interface ButtonProps extends Props {
	variant: NonNullable< ComponentProps< typeof Button >[ 'variant' ] >;
	/** As high as a field otherwise. */
	size?: 'compact';
}

/** Looks like a button and is a link, for it leads to an address. */
export function ButtonLink( { to, ...props }: ButtonProps ) {
	return <Button __next40pxDefaultSize={ props.size === undefined } { ...props } { ...useLinkTo( to ) } />;
}
