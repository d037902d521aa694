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
	/** By default as high as a field. */
	size?: 'compact';
}

/** A link that looks like a button. */
export function ButtonLink( { to, ...props }: ButtonProps ) {
	return <Button __next40pxDefaultSize={ props.size === undefined } { ...props } { ...useLinkTo( to ) } />;
}
