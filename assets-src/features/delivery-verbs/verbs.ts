import { __ } from '@wordpress/i18n';
import { cancelDelivery, type DeliveryInFull, resendDelivery, tryDelivery } from '../../data/deliveries';
import type { IconName } from '../../components/display/icons';

/** What can be done to a delivery. The server says to which ones: it alone knows what is being sent this moment. */
export interface DeliveryVerb {
	readonly id: 'resend' | 'try' | 'cancel';
	/** In menus; `button` is for buttons. */
	readonly label: string;
	readonly button: string;
	readonly icon: IconName;
	readonly isDestructive: boolean;
	readonly isEligible: ( delivery: DeliveryInFull ) => boolean;
	/** Gives the delivery as it is then; the new one, where there is one. */
	readonly act: ( id: string ) => Promise< DeliveryInFull >;
}

export const RESEND: DeliveryVerb = {
	id: 'resend',
	label: __( 'Resend', 'multisite-webhooks' ),
	button: __( 'Resend', 'multisite-webhooks' ),
	icon: 'again',
	isDestructive: false,
	isEligible: ( { details } ) => details.can_resend,
	act: resendDelivery,
};

export const TRY_NOW: DeliveryVerb = {
	id: 'try',
	label: __( 'Try now', 'multisite-webhooks' ),
	button: __( 'Try Now', 'multisite-webhooks' ),
	icon: 'play',
	isDestructive: false,
	isEligible: ( { details } ) => details.can_try,
	act: tryDelivery,
};

export const CANCEL: DeliveryVerb = {
	id: 'cancel',
	label: __( 'Cancel delivery', 'multisite-webhooks' ),
	button: __( 'Cancel Delivery', 'multisite-webhooks' ),
	icon: 'cancelled',
	isDestructive: true,
	isEligible: ( { details } ) => details.can_cancel,
	act: cancelDelivery,
};

export const DELIVERY_VERBS: readonly DeliveryVerb[] = [ RESEND, TRY_NOW, CANCEL ];
