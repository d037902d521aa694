import { useEvent } from '@wordpress/compose';
import { useMemo } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Webhook } from '../../../types/webhook.generated';
import type { Action } from '../../../components/data-views/data-views';
import { icon } from '../../../components/display/icons';
import { canPause, canResume } from './verbs';
import type { BulkVerb } from './messages';

/** Gets those of the chosen webhooks that it can be done to. */
export type RunBulk = ( verb: BulkVerb, webhooks: readonly Webhook[] ) => Promise< void >;

/**
 * What can be done to several at once; for a single one, its row has verbs. The package has actions for rows too, so
 * the stylesheet hides that column; primary ones cost a row least to render, for the others make a menu.
 */
export function useBulkActions( run: RunBulk ): Action< Webhook >[] {
	const runNow = useEvent( run );

	return useMemo( () => {
		const callback = ( verb: BulkVerb ) => ( webhooks: Webhook[] ) => runNow( verb, webhooks );
		return [
			{
				id: 'pause',
				label: __( 'Pause', 'multisite-webhooks' ),
				icon: icon( 'pause' ),
				isPrimary: true,
				supportsBulk: true,
				isEligible: canPause,
				callback: callback( 'pause' ),
			},
			{
				id: 'resume',
				label: __( 'Resume', 'multisite-webhooks' ),
				icon: icon( 'play' ),
				isPrimary: true,
				supportsBulk: true,
				isEligible: canResume,
				callback: callback( 'resume' ),
			},
			{
				id: 'delete',
				label: __( 'Delete', 'multisite-webhooks' ),
				icon: icon( 'bin' ),
				isPrimary: true,
				supportsBulk: true,
				isDestructive: true,
				callback: callback( 'delete' ),
			},
		];
	}, [ runNow ] );
}
