import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

export function NoMatches( { search, onClear }: { search: string; onClear: () => void } ) {
	return (
		<div className="msw-empty">
			<h3>
				{
					/* translators: %s: what was searched for. */
					sprintf( __( 'No event matches “%s”', 'multisite-webhooks' ), search )
				}
			</h3>
			<p>
				{ __(
					'Search covers names, descriptions and payload fields. Custom events appear here once a plugin registers them.',
					'multisite-webhooks'
				) }
			</p>
			<Button variant="secondary" __next40pxDefaultSize onClick={ onClear }>
				{ __( 'Clear Search', 'multisite-webhooks' ) }
			</Button>
		</div>
	);
}
