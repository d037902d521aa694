import { __ } from '@wordpress/i18n';
import { cancelDelivery, type DeliveryInFull, resendDelivery, tryDelivery } from '../../data/deliveries';
import type { IconName } from '../../components/display/icons';

/** What can be done to a delivery. The server says to which ones, because it alone knows what is being sent right now. */
export interface DeliveryVerb {
	readonly id: 'resend' | 'try' | 'cancel';
	readonly label: string;
	readonly icon: IconName;
	readonly isDestructive: boolean;
	readonly isEligible: ( delivery: DeliveryInFull ) => boolean;
	/** Returns the changed delivery, or the new one. */
	readonly act: ( id: string ) => Promise< DeliveryInFull >;
}

export const RESEND: DeliveryVerb = {
	id: 'resend',
	label: __( 'Resend', 'multisite-webhooks' ),
	icon: 'again',
	isDestructive: false,
	isEligible: ( { details } ) => details.can_resend,
	act: resendDelivery,
};

export const TRY_NOW: DeliveryVerb = {
	id: 'try',
	label: __( 'Try Now', 'multisite-webhooks' ),
	icon: 'play',
	isDestructive: false,
	isEligible: ( { details } ) => details.can_try,
	act: tryDelivery,
};

export const CANCEL: DeliveryVerb = {
	id: 'cancel',
	label: __( 'Cancel Delivery', 'multisite-webhooks' ),
	icon: 'cancelled',
	isDestructive: true,
	isEligible: ( { details } ) => details.can_cancel,
	act: cancelDelivery,
};

export const DELIVERY_VERBS: readonly DeliveryVerb[] = [ RESEND, TRY_NOW, CANCEL ];
