import { __, _n, sprintf } from '@wordpress/i18n';
import { sentence } from '../../../lib/format/sentence';
import type { Others } from './several';
import type { BulkVerb } from './verbs';

/** Of a single webhook. `waiting` is the number of its waiting deliveries. */
export function doneMessage( verb: BulkVerb, name: string, waiting: number ): string {
	switch ( verb ) {
		case 'pause':
			/* translators: %s: name of the webhook. */
			return `${ sprintf( __( '“%s” is paused.', 'multisite-webhooks' ), name ) } ${ heldMessage( waiting ) }`;
		case 'resume':
			/* translators: %s: name of the webhook. */
			return sprintf( __( '“%s” is active again.', 'multisite-webhooks' ), name );
		case 'delete':
			/* translators: %s: name of the webhook. */
			return sprintf( __( '“%s” was deleted.', 'multisite-webhooks' ), name );
	}
}

function heldMessage( waiting: number ): string {
	if ( waiting === 0 ) {
		return __( 'Its deliveries are held.', 'multisite-webhooks' );
	}
	return sprintf(
		/* translators: %d: number of deliveries. */
		_n( '%d waiting delivery is held.', '%d waiting deliveries are held.', waiting, 'multisite-webhooks' ),
		waiting
	);
}

/** "3 paused, 1 was already paused." */
export function bulkMessage( verb: BulkVerb, done: number, { already, disabled }: Others ): string {
	return sentence(
		[
			countMessage( verb, done ),
			already === 0 ? '' : alreadyMessage( verb, already ),
			disabled === 0 ? '' : disabledMessage( disabled ),
		].filter( Boolean )
	);
}

function countMessage( verb: BulkVerb, count: number ): string {
	switch ( verb ) {
		case 'pause':
			/* translators: %d: number of webhooks. */
			return sprintf( _n( '%d paused', '%d paused', count, 'multisite-webhooks' ), count );
		case 'resume':
			/* translators: %d: number of webhooks. */
			return sprintf( _n( '%d resumed', '%d resumed', count, 'multisite-webhooks' ), count );
		case 'delete':
			/* translators: %d: number of webhooks. */
			return sprintf( _n( '%d deleted', '%d deleted', count, 'multisite-webhooks' ), count );
	}
}

function alreadyMessage( verb: BulkVerb, count: number ): string {
	return verb === 'pause'
		? sprintf(
				/* translators: %d: number of webhooks. */
				_n( '%d was already paused', '%d were already paused', count, 'multisite-webhooks' ),
				count
			)
		: sprintf(
				/* translators: %d: number of webhooks. */
				_n( '%d was already active', '%d were already active', count, 'multisite-webhooks' ),
				count
			);
}

function disabledMessage( count: number ): string {
	/* translators: %d: number of webhooks. */
	return sprintf( _n( '%d is disabled', '%d are disabled', count, 'multisite-webhooks' ), count );
}

export function progressMessage( verb: BulkVerb, number: number, total: number ): string {
	switch ( verb ) {
		case 'pause':
			/* translators: 1: number of this webhook, 2: number of webhooks. */
			return sprintf( __( 'Pausing %1$d of %2$d…', 'multisite-webhooks' ), number, total );
		case 'resume':
			/* translators: 1: number of this webhook, 2: number of webhooks. */
			return sprintf( __( 'Resuming %1$d of %2$d…', 'multisite-webhooks' ), number, total );
		case 'delete':
			/* translators: 1: number of this webhook, 2: number of webhooks. */
			return sprintf( __( 'Deleting %1$d of %2$d…', 'multisite-webhooks' ), number, total );
	}
}

/** The reason follows. */
export function failureMessage( verb: BulkVerb, name: string ): string {
	switch ( verb ) {
		case 'pause':
			/* translators: %s: name of the webhook. */
			return sprintf( __( '“%s” could not be paused.', 'multisite-webhooks' ), name );
		case 'resume':
			/* translators: %s: name of the webhook. */
			return sprintf( __( '“%s” could not be resumed.', 'multisite-webhooks' ), name );
		case 'delete':
			/* translators: %s: name of the webhook. */
			return sprintf( __( '“%s” could not be deleted.', 'multisite-webhooks' ), name );
	}
}
