import { __, sprintf } from '@wordpress/i18n';
import type { Network } from '../../types/rest.generated';

export type Clone = NonNullable< Network[ 'clone' ] >;

export function suspicion( { known, now }: Clone ): string {
	return sprintf(
		/* translators: 1: address of a network such as "network.example", 2: another one. */
		__(
			'Nothing is sent: this network seems to be a copy of %1$s. It is now at %2$s. New deliveries wait until you decide.',
			'multisite-webhooks'
		),
		withoutSlash( known ),
		withoutSlash( now )
	);
}

export function silentMessage( { known }: Clone ): string {
	return sprintf(
		/* translators: %s: address of a network such as "network.example". */
		__( 'This network is a copy of %s and sends nothing.', 'multisite-webhooks' ),
		withoutSlash( known )
	);
}

export function consequences( { known }: Clone ): string {
	return sprintf(
		/* translators: %s: address of a network such as "network.example". */
		__(
			'All waiting deliveries are sent now, including those copied with the database. If the network at %s is still running, receivers will get events twice.',
			'multisite-webhooks'
		),
		withoutSlash( known )
	);
}

function withoutSlash( address: string ): string {
	return address.replace( /\/$/, '' );
}
