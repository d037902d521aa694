import { __ } from '@wordpress/i18n';
import type { Delivery, Webhook } from '../../types/rest.generated';
import { Icon, type IconName } from './icons';

type Status = Webhook[ 'status' ] | Delivery[ 'status' ];

const LOOKS: Readonly< Record< Status, { tone: string; icon: IconName; label: string } > > = {
	active: { tone: 'good', icon: 'success', label: __( 'Active', 'multisite-webhooks' ) },
	paused: { tone: 'quiet', icon: 'pause', label: __( 'Paused', 'multisite-webhooks' ) },
	disabled: { tone: 'bad', icon: 'warning', label: __( 'Disabled', 'multisite-webhooks' ) },
	delivered: { tone: 'good', icon: 'success', label: __( 'Delivered', 'multisite-webhooks' ) },
	waiting: { tone: 'late', icon: 'clock', label: __( 'Waiting', 'multisite-webhooks' ) },
	held: { tone: 'quiet', icon: 'pause', label: __( 'Held', 'multisite-webhooks' ) },
	failed: { tone: 'bad', icon: 'warning', label: __( 'Failed', 'multisite-webhooks' ) },
	cancelled: { tone: 'quiet', icon: 'cancelled', label: __( 'Cancelled', 'multisite-webhooks' ) },
};

export function statusLabel( status: Status ): string {
	return LOOKS[ status ].label;
}

/** A pill. Core's Badge is private in every WordPress version that we support. */
export function StatusBadge( { status }: { status: Status } ) {
	return <Mark status={ status } className="msw-badge" />;
}

/** Icon and label without the pill. */
export function StatusText( { status }: { status: Status } ) {
	return <Mark status={ status } className="msw-status-text" />;
}

function Mark( { status, className }: { status: Status; className: string } ) {
	const { tone, icon, label } = LOOKS[ status ];
	return (
		<span className={ `${ className } is-${ tone }` }>
			<Icon name={ icon } />
			<bdi>{ label }</bdi>
		</span>
	);
}
