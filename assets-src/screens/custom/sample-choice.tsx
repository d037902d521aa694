import { SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { exactTime } from '../../lib/format/time';
import type { Sample } from './use-watch';

interface Props {
	samples: readonly Sample[];
	sample: Sample;
	onChange: ( at: string ) => void;
}

const KINDS: Readonly< Record< Sample[ 'kind' ], string > > = {
	front: __( 'Page', 'multisite-webhooks' ),
	admin: __( 'Admin page', 'multisite-webhooks' ),
	rest: __( 'REST API', 'multisite-webhooks' ),
	ajax: __( 'AJAX', 'multisite-webhooks' ),
	cron: __( 'WP-Cron', 'multisite-webhooks' ),
	cli: __( 'WP-CLI', 'multisite-webhooks' ),
};

/** When, where and by whom the action was fired. */
export function SampleChoice( { samples, sample, onChange }: Props ) {
	return (
		<SelectControl
			label={ __( 'Last fired', 'multisite-webhooks' ) }
			value={ sample.at }
			options={ samples.map( ( one ) => ( { value: one.at, label: labelOf( one ) } ) ) }
			help={ placeOf( sample ) }
			onChange={ onChange }
			__next40pxDefaultSize
			__nextHasNoMarginBottom
		/>
	);
}

function labelOf( { at, site_name: site }: Sample ): string {
	/* translators: 1: a date with a time. 2: name of a site. */
	return sprintf( __( '%1$s on %2$s', 'multisite-webhooks' ), exactTime( at ), site );
}

function placeOf( { kind, path, user }: Sample ): string {
	const place = [ KINDS[ kind ], path ].filter( Boolean ).join( ' ' );
	return user === null
		? place
		: /* translators: 1: a place, such as "Admin page /wp-admin/post.php". 2: login of a user. */
			sprintf( __( '%1$s, by %2$s', 'multisite-webhooks' ), place, user );
}
