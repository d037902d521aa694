import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { LiveToggle } from '../../features/live-log/live-toggle';
import type { Live } from '../../features/live-log/use-live-log';
import type { Dialog } from './use-deliveries';

export function Toolbar( { live, onOpen }: { live: Live; onOpen: ( dialog: Dialog ) => void } ) {
	return (
		<>
			<LiveToggle live={ live } />
			<Button variant="secondary" size="compact" onClick={ () => onOpen( 'recover' ) }>
				{ __( 'Resend Failed…', 'multisite-webhooks' ) }
			</Button>
			<Button variant="tertiary" size="compact" onClick={ () => onOpen( 'log-settings' ) }>
				{ __( 'Log Settings…', 'multisite-webhooks' ) }
			</Button>
		</>
	);
}
