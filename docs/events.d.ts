// Generated from plugin/schema by `npm run types`. Do not edit.
//
// What a receiver gets, in the format standard. Copy this file into your project; it holds types only.
//
//     import type { WebhookEvent } from './events';
//
//     const event = new Webhook( secret ).verify( body, headers ) as WebhookEvent;
//     if ( event.type === 'site_created' ) {
//         console.log( event.data.site_url );
//     }
//
// Event types that other plugins register are not among these.

/**
 * The body of a request to a receiver, in the format standard.
 */
export interface Envelope {
	/**
	 * ID of the event: the same on every attempt, and for every receiver.
	 */
	id: string;
	/**
	 * Slug of the event type.
	 */
	type: string;
	/**
	 * When it happened, in UTC with milliseconds.
	 */
	timestamp: string;
	/**
	 * Whether somebody sent a test, with example data.
	 */
	test: boolean;
	/**
	 * The network that it happened on.
	 */
	network: {
		/**
		 * ID of the network.
		 */
		id: number;
		/**
		 * Home URL of its main site.
		 */
		url: string;
	};
	/**
	 * The site that it is about, or else the site where it happened; null for the network.
	 */
	site: {
		/**
		 * ID of the site.
		 */
		id: number;
		/**
		 * Home URL of the site.
		 */
		url: string;
		/**
		 * Title of the site.
		 */
		name: string;
	} | null;
	/**
	 * The payload.
	 */
	data: {};
}

/**
 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
 */
export type Actor = {
	/**
	 * ID of the user.
	 */
	id: number;
	/**
	 * Username of the user.
	 */
	login: string;
} | null;

/**
 * For each changed field, its value before and after. Secret fields are left out.
 */
export interface Changes {
	[ k: string ]: {
		/**
		 * The value before.
		 */
		old: string | number | boolean | unknown[] | {} | null;
		/**
		 * The value after.
		 */
		new: string | number | boolean | unknown[] | {} | null;
	};
}

/**
 * A network admin sent an invoice to a customer.
 */
export interface InvoiceSentPayload {
	payment_url?: string;
	invoice_message?: string;
	payment_id?: number;
	payment_status?: string | null;
	payment_reference_code?: string;
	payment_subtotal?: string;
	payment_subtotal_raw?: number;
	payment_tax_total?: string;
	payment_tax_total_raw?: number;
	payment_total?: string;
	payment_total_raw?: number;
	payment_currency?: string | null;
	payment_product_names?: string;
	payment_date_created?: string;
	payment_gateway?: string | null;
	payment_invoice_url?: string;
	payment_manage_url?: string;
	customer_id?: number;
	/**
	 * Personal.
	 */
	customer_name?: string;
	customer_user_id?: number | null;
	/**
	 * Personal.
	 */
	customer_user_email?: string;
	customer_email_verification?: string | null;
	/**
	 * Personal.
	 */
	customer_avatar?: string;
	/**
	 * Personal.
	 */
	customer_billing_address?: string;
	customer_manage_url?: string;
	wu_version?: string;
}

/**
 * A renewal payment was created.
 */
export interface RenewalPaymentCreatedPayload {
	default_payment_url?: string;
	payment_id?: number;
	payment_status?: string | null;
	payment_reference_code?: string;
	payment_subtotal?: string;
	payment_subtotal_raw?: number;
	payment_tax_total?: string;
	payment_tax_total_raw?: number;
	payment_total?: string;
	payment_total_raw?: number;
	payment_currency?: string | null;
	payment_product_names?: string;
	payment_date_created?: string;
	payment_gateway?: string | null;
	payment_invoice_url?: string;
	payment_manage_url?: string;
	membership_id?: number;
	membership_status?: string | null;
	membership_reference_code?: string;
	membership_initial_amount?: string;
	membership_initial_amount_raw?: number;
	membership_amount?: string;
	membership_amount_raw?: number;
	membership_currency?: string | null;
	membership_description?: string;
	membership_gateway?: string | null;
	membership_date_expiration?: string | null;
	membership_manage_url?: string;
	customer_id?: number;
	/**
	 * Personal.
	 */
	customer_name?: string;
	customer_user_id?: number | null;
	/**
	 * Personal.
	 */
	customer_user_email?: string;
	customer_email_verification?: string | null;
	/**
	 * Personal.
	 */
	customer_avatar?: string;
	/**
	 * Personal.
	 */
	customer_billing_address?: string;
	customer_manage_url?: string;
	wu_version?: string;
}

/**
 * A payment was created.
 */
export interface PaymentCreatedPayload {
	payment_id?: number;
	payment_status?: string | null;
	payment_reference_code?: string;
	payment_subtotal?: string;
	payment_subtotal_raw?: number;
	payment_tax_total?: string;
	payment_tax_total_raw?: number;
	payment_total?: string;
	payment_total_raw?: number;
	payment_currency?: string | null;
	payment_product_names?: string;
	payment_date_created?: string;
	payment_gateway?: string | null;
	payment_invoice_url?: string;
	payment_manage_url?: string;
	membership_id?: number;
	membership_status?: string | null;
	membership_reference_code?: string;
	membership_initial_amount?: string;
	membership_initial_amount_raw?: number;
	membership_amount?: string;
	membership_amount_raw?: number;
	membership_currency?: string | null;
	membership_description?: string;
	membership_gateway?: string | null;
	membership_date_expiration?: string | null;
	membership_manage_url?: string;
	customer_id?: number;
	/**
	 * Personal.
	 */
	customer_name?: string;
	customer_user_id?: number | null;
	/**
	 * Personal.
	 */
	customer_user_email?: string;
	customer_email_verification?: string | null;
	/**
	 * Personal.
	 */
	customer_avatar?: string;
	/**
	 * Personal.
	 */
	customer_billing_address?: string;
	customer_manage_url?: string;
	company_name?: string;
	/**
	 * Personal.
	 */
	billing_email?: string;
	/**
	 * Personal.
	 */
	billing_address_line_1?: string;
	/**
	 * Personal.
	 */
	billing_address_line_2?: string;
	billing_country?: string;
	billing_state?: string;
	billing_city?: string;
	billing_zip_code?: string;
	wu_version?: string;
}

/**
 * A payment was received, regardless of its status.
 */
export interface PaymentReceivedPayload {
	payment_id?: number;
	payment_status?: string | null;
	payment_reference_code?: string;
	payment_subtotal?: string;
	payment_subtotal_raw?: number;
	payment_tax_total?: string;
	payment_tax_total_raw?: number;
	payment_total?: string;
	payment_total_raw?: number;
	payment_currency?: string | null;
	payment_product_names?: string;
	payment_date_created?: string;
	payment_gateway?: string | null;
	payment_invoice_url?: string;
	payment_manage_url?: string;
	membership_id?: number;
	membership_status?: string | null;
	membership_reference_code?: string;
	membership_initial_amount?: string;
	membership_initial_amount_raw?: number;
	membership_amount?: string;
	membership_amount_raw?: number;
	membership_currency?: string | null;
	membership_description?: string;
	membership_gateway?: string | null;
	membership_date_expiration?: string | null;
	membership_manage_url?: string;
	customer_id?: number;
	/**
	 * Personal.
	 */
	customer_name?: string;
	customer_user_id?: number | null;
	/**
	 * Personal.
	 */
	customer_user_email?: string;
	customer_email_verification?: string | null;
	/**
	 * Personal.
	 */
	customer_avatar?: string;
	/**
	 * Personal.
	 */
	customer_billing_address?: string;
	customer_manage_url?: string;
	wu_version?: string;
}

/**
 * A payment was updated.
 */
export interface PaymentUpdatedPayload {
	payment_id?: number;
	payment_status?: string | null;
	payment_reference_code?: string;
	payment_subtotal?: string;
	payment_subtotal_raw?: number;
	payment_tax_total?: string;
	payment_tax_total_raw?: number;
	payment_total?: string;
	payment_total_raw?: number;
	payment_currency?: string | null;
	payment_product_names?: string;
	payment_date_created?: string;
	payment_gateway?: string | null;
	payment_invoice_url?: string;
	payment_manage_url?: string;
	membership_id?: number;
	membership_status?: string | null;
	membership_reference_code?: string;
	membership_initial_amount?: string;
	membership_initial_amount_raw?: number;
	membership_amount?: string;
	membership_amount_raw?: number;
	membership_currency?: string | null;
	membership_description?: string;
	membership_gateway?: string | null;
	membership_date_expiration?: string | null;
	membership_manage_url?: string;
	customer_id?: number;
	/**
	 * Personal.
	 */
	customer_name?: string;
	customer_user_id?: number | null;
	/**
	 * Personal.
	 */
	customer_user_email?: string;
	customer_email_verification?: string | null;
	/**
	 * Personal.
	 */
	customer_avatar?: string;
	/**
	 * Personal.
	 */
	customer_billing_address?: string;
	customer_manage_url?: string;
	company_name?: string;
	/**
	 * Personal.
	 */
	billing_email?: string;
	/**
	 * Personal.
	 */
	billing_address_line_1?: string;
	/**
	 * Personal.
	 */
	billing_address_line_2?: string;
	billing_country?: string;
	billing_state?: string;
	billing_city?: string;
	billing_zip_code?: string;
	wu_version?: string;
}

/**
 * An automatic renewal payment failed (Stripe or PayPal).
 */
export interface PaymentFailedPayload {
	membership_id?: number;
	membership_status?: string | null;
	membership_reference_code?: string;
	membership_initial_amount?: string;
	membership_initial_amount_raw?: number;
	membership_amount?: string;
	membership_amount_raw?: number;
	membership_currency?: string | null;
	membership_description?: string;
	membership_gateway?: string | null;
	membership_date_expiration?: string | null;
	membership_manage_url?: string;
	customer_id?: number;
	/**
	 * Personal.
	 */
	customer_name?: string;
	customer_user_id?: number | null;
	/**
	 * Personal.
	 */
	customer_user_email?: string;
	customer_email_verification?: string | null;
	/**
	 * Personal.
	 */
	customer_avatar?: string;
	/**
	 * Personal.
	 */
	customer_billing_address?: string;
	customer_manage_url?: string;
	payment_gateway?: string;
	wu_version?: string;
}

/**
 * A checkout was processed and the payment gateway reported success.
 */
export interface CheckoutCompletedPayload {
	payment_id?: number;
	payment_status?: string | null;
	payment_reference_code?: string;
	payment_subtotal?: string;
	payment_subtotal_raw?: number;
	payment_tax_total?: string;
	payment_tax_total_raw?: number;
	payment_total?: string;
	payment_total_raw?: number;
	payment_currency?: string | null;
	payment_product_names?: string;
	payment_date_created?: string;
	payment_gateway?: string | null;
	payment_invoice_url?: string;
	payment_manage_url?: string;
	membership_id?: number;
	membership_status?: string | null;
	membership_reference_code?: string;
	membership_initial_amount?: string;
	membership_initial_amount_raw?: number;
	membership_amount?: string;
	membership_amount_raw?: number;
	membership_currency?: string | null;
	membership_description?: string;
	membership_gateway?: string | null;
	membership_date_expiration?: string | null;
	membership_manage_url?: string;
	customer_id?: number;
	/**
	 * Personal.
	 */
	customer_name?: string;
	customer_user_id?: number | null;
	/**
	 * Personal.
	 */
	customer_user_email?: string;
	customer_email_verification?: string | null;
	/**
	 * Personal.
	 */
	customer_avatar?: string;
	/**
	 * Personal.
	 */
	customer_billing_address?: string;
	customer_manage_url?: string;
	cart_type?: string;
	gateway?: string;
	is_free?: boolean;
	wu_version?: string;
}

/**
 * A checkout failed with validation or payment gateway errors.
 */
export interface CheckoutFailedPayload {
	error_codes?: string[];
	error_messages?: {
		[ k: string ]: string;
	};
	user_id?: number;
	wu_version?: string;
}

/**
 * A visitor opened a checkout page.
 */
export interface CheckoutStartedPayload {
	form_slug?: string;
	user_id?: number;
	/**
	 * Personal.
	 */
	ip_address?: string;
	referrer?: string;
	wu_version?: string;
}

/**
 * A checkout step was submitted and the order was assembled.
 */
export interface CheckoutStepCompletedPayload {
	membership_id?: number;
	membership_status?: string | null;
	membership_reference_code?: string;
	membership_initial_amount?: string;
	membership_initial_amount_raw?: number;
	membership_amount?: string;
	membership_amount_raw?: number;
	membership_currency?: string | null;
	membership_description?: string;
	membership_gateway?: string | null;
	membership_date_expiration?: string | null;
	membership_manage_url?: string;
	customer_id?: number;
	/**
	 * Personal.
	 */
	customer_name?: string;
	customer_user_id?: number | null;
	/**
	 * Personal.
	 */
	customer_user_email?: string;
	customer_email_verification?: string | null;
	/**
	 * Personal.
	 */
	customer_avatar?: string;
	/**
	 * Personal.
	 */
	customer_billing_address?: string;
	customer_manage_url?: string;
	cart_type?: string;
	is_free?: boolean;
	wu_version?: string;
}

/**
 * A membership was created.
 */
export interface MembershipCreatedPayload {
	membership_id?: number;
	membership_status?: string | null;
	membership_reference_code?: string;
	membership_initial_amount?: string;
	membership_initial_amount_raw?: number;
	membership_amount?: string;
	membership_amount_raw?: number;
	membership_currency?: string | null;
	membership_description?: string;
	membership_gateway?: string | null;
	membership_date_expiration?: string | null;
	membership_manage_url?: string;
	customer_id?: number;
	/**
	 * Personal.
	 */
	customer_name?: string;
	customer_user_id?: number | null;
	/**
	 * Personal.
	 */
	customer_user_email?: string;
	customer_email_verification?: string | null;
	/**
	 * Personal.
	 */
	customer_avatar?: string;
	/**
	 * Personal.
	 */
	customer_billing_address?: string;
	customer_manage_url?: string;
	company_name?: string;
	/**
	 * Personal.
	 */
	billing_email?: string;
	/**
	 * Personal.
	 */
	billing_address_line_1?: string;
	/**
	 * Personal.
	 */
	billing_address_line_2?: string;
	billing_country?: string;
	billing_state?: string;
	billing_city?: string;
	billing_zip_code?: string;
	wu_version?: string;
}

/**
 * A membership expired.
 */
export interface MembershipExpiredPayload {
	membership_id?: number;
	membership_status?: string | null;
	membership_reference_code?: string;
	membership_initial_amount?: string;
	membership_initial_amount_raw?: number;
	membership_amount?: string;
	membership_amount_raw?: number;
	membership_currency?: string | null;
	membership_description?: string;
	membership_gateway?: string | null;
	membership_date_expiration?: string | null;
	membership_manage_url?: string;
	customer_id?: number;
	/**
	 * Personal.
	 */
	customer_name?: string;
	customer_user_id?: number | null;
	/**
	 * Personal.
	 */
	customer_user_email?: string;
	customer_email_verification?: string | null;
	/**
	 * Personal.
	 */
	customer_avatar?: string;
	/**
	 * Personal.
	 */
	customer_billing_address?: string;
	customer_manage_url?: string;
	wu_version?: string;
}

/**
 * A membership was updated.
 */
export interface MembershipUpdatedPayload {
	membership_id?: number;
	membership_status?: string | null;
	membership_reference_code?: string;
	membership_initial_amount?: string;
	membership_initial_amount_raw?: number;
	membership_amount?: string;
	membership_amount_raw?: number;
	membership_currency?: string | null;
	membership_description?: string;
	membership_gateway?: string | null;
	membership_date_expiration?: string | null;
	membership_manage_url?: string;
	customer_id?: number;
	/**
	 * Personal.
	 */
	customer_name?: string;
	customer_user_id?: number | null;
	/**
	 * Personal.
	 */
	customer_user_email?: string;
	customer_email_verification?: string | null;
	/**
	 * Personal.
	 */
	customer_avatar?: string;
	/**
	 * Personal.
	 */
	customer_billing_address?: string;
	customer_manage_url?: string;
	company_name?: string;
	/**
	 * Personal.
	 */
	billing_email?: string;
	/**
	 * Personal.
	 */
	billing_address_line_1?: string;
	/**
	 * Personal.
	 */
	billing_address_line_2?: string;
	billing_country?: string;
	billing_state?: string;
	billing_city?: string;
	billing_zip_code?: string;
	wu_version?: string;
}

/**
 * A customer was created.
 */
export interface CustomerCreatedPayload {
	customer_id?: number;
	/**
	 * Personal.
	 */
	customer_name?: string;
	customer_user_id?: number | null;
	/**
	 * Personal.
	 */
	customer_user_email?: string;
	customer_email_verification?: string | null;
	/**
	 * Personal.
	 */
	customer_avatar?: string;
	/**
	 * Personal.
	 */
	customer_billing_address?: string;
	customer_manage_url?: string;
	company_name?: string;
	/**
	 * Personal.
	 */
	billing_email?: string;
	/**
	 * Personal.
	 */
	billing_address_line_1?: string;
	/**
	 * Personal.
	 */
	billing_address_line_2?: string;
	billing_country?: string;
	billing_state?: string;
	billing_city?: string;
	billing_zip_code?: string;
	wu_version?: string;
}

/**
 * A customer was updated.
 */
export interface CustomerUpdatedPayload {
	customer_id?: number;
	/**
	 * Personal.
	 */
	customer_name?: string;
	customer_user_id?: number | null;
	/**
	 * Personal.
	 */
	customer_user_email?: string;
	customer_email_verification?: string | null;
	/**
	 * Personal.
	 */
	customer_avatar?: string;
	/**
	 * Personal.
	 */
	customer_billing_address?: string;
	customer_manage_url?: string;
	company_name?: string;
	/**
	 * Personal.
	 */
	billing_email?: string;
	/**
	 * Personal.
	 */
	billing_address_line_1?: string;
	/**
	 * Personal.
	 */
	billing_address_line_2?: string;
	billing_country?: string;
	billing_state?: string;
	billing_city?: string;
	billing_zip_code?: string;
	wu_version?: string;
}

/**
 * A customer was added whose email address still needs to be verified.
 */
export interface ConfirmEmailAddressPayload {
	verification_link?: string;
	customer_id?: number;
	/**
	 * Personal.
	 */
	customer_name?: string;
	customer_user_id?: number | null;
	/**
	 * Personal.
	 */
	customer_user_email?: string;
	customer_email_verification?: string | null;
	/**
	 * Personal.
	 */
	customer_avatar?: string;
	/**
	 * Personal.
	 */
	customer_billing_address?: string;
	customer_manage_url?: string;
	wu_version?: string;
}

/**
 * A demo site is about to expire, based on the warning time setting.
 */
export interface DemoSiteExpiringPayload {
	site_id?: number | null;
	site_title?: string;
	site_description?: string;
	site_url?: string;
	site_admin_url?: string;
	site_manage_url?: string;
	membership_id?: number;
	membership_status?: string | null;
	membership_reference_code?: string;
	membership_initial_amount?: string;
	membership_initial_amount_raw?: number;
	membership_amount?: string;
	membership_amount_raw?: number;
	membership_currency?: string | null;
	membership_description?: string;
	membership_gateway?: string | null;
	membership_date_expiration?: string | null;
	membership_manage_url?: string;
	customer_id?: number;
	/**
	 * Personal.
	 */
	customer_name?: string;
	customer_user_id?: number | null;
	/**
	 * Personal.
	 */
	customer_user_email?: string;
	customer_email_verification?: string | null;
	/**
	 * Personal.
	 */
	customer_avatar?: string;
	/**
	 * Personal.
	 */
	customer_billing_address?: string;
	customer_manage_url?: string;
	demo_expires_at?: string;
	demo_time_remaining?: string;
	wu_version?: string;
}

/**
 * A site was added to the network.
 */
export interface SiteCreatedPayload {
	/**
	 * ID of the site.
	 */
	site_id: number;
	/**
	 * Home URL of the site, with a slash at the end.
	 */
	site_url: string;
	/**
	 * Title of the site.
	 */
	site_name: string;
	domain: string;
	path: string;
	registered_at: string | null;
	language: string;
	public: boolean;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A site was permanently deleted from the network.
 */
export interface SiteDeletedPayload {
	/**
	 * ID of the site.
	 */
	site_id: number;
	/**
	 * Home URL of the site, with a slash at the end.
	 */
	site_url: string;
	/**
	 * Title of the site.
	 */
	site_name: string;
	domain: string;
	path: string;
	registered_at: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A site that belongs to a membership was created, or changed from pending to published.
 */
export interface SitePublishedPayload {
	site_id?: number | null;
	site_title?: string;
	site_description?: string;
	site_url?: string;
	site_admin_url?: string;
	site_manage_url?: string;
	customer_id?: number;
	/**
	 * Personal.
	 */
	customer_name?: string;
	customer_user_id?: number | null;
	/**
	 * Personal.
	 */
	customer_user_email?: string;
	customer_email_verification?: string | null;
	/**
	 * Personal.
	 */
	customer_avatar?: string;
	/**
	 * Personal.
	 */
	customer_billing_address?: string;
	customer_manage_url?: string;
	membership_id?: number;
	membership_status?: string | null;
	membership_reference_code?: string;
	membership_initial_amount?: string;
	membership_initial_amount_raw?: number;
	membership_amount?: string;
	membership_amount_raw?: number;
	membership_currency?: string | null;
	membership_description?: string;
	membership_gateway?: string | null;
	membership_date_expiration?: string | null;
	membership_manage_url?: string;
	wu_version?: string;
}

/**
 * A customer added a domain mapping.
 */
export interface DomainCreatedPayload {
	domain_id?: number;
	domain_domain?: string;
	domain_site_id?: number;
	domain_stage?: string;
	domain_active?: string;
	domain_primary?: string;
	domain_secure?: string;
	domain_date_created?: string | null;
	domain_manage_url?: string;
	site_id?: number | null;
	site_title?: string;
	site_description?: string;
	site_url?: string;
	site_admin_url?: string;
	site_manage_url?: string;
	membership_id?: number;
	membership_status?: string | null;
	membership_reference_code?: string;
	membership_initial_amount?: string;
	membership_initial_amount_raw?: number;
	membership_amount?: string;
	membership_amount_raw?: number;
	membership_currency?: string | null;
	membership_description?: string;
	membership_gateway?: string | null;
	membership_date_expiration?: string | null;
	membership_manage_url?: string;
	customer_id?: number;
	/**
	 * Personal.
	 */
	customer_name?: string;
	customer_user_id?: number | null;
	/**
	 * Personal.
	 */
	customer_user_email?: string;
	customer_email_verification?: string | null;
	/**
	 * Personal.
	 */
	customer_avatar?: string;
	/**
	 * Personal.
	 */
	customer_billing_address?: string;
	customer_manage_url?: string;
	wu_version?: string;
}

/**
 * A user was given a role on a site.
 */
export interface UserAddedToSitePayload {
	user_id: number;
	/**
	 * Personal.
	 */
	user_login: string;
	/**
	 * Personal.
	 */
	user_email: string;
	/**
	 * Personal.
	 */
	display_name: string;
	/**
	 * ID of the site.
	 */
	site_id: number;
	/**
	 * Home URL of the site, with a slash at the end.
	 */
	site_url: string;
	role: string;
	/**
	 * Title of the site.
	 */
	site_name: string;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A user account was created on the network.
 */
export interface UserRegisteredPayload {
	user_id: number;
	/**
	 * Personal.
	 */
	user_login: string;
	/**
	 * Personal.
	 */
	user_email: string;
	/**
	 * Personal.
	 */
	display_name: string;
	/**
	 * Personal.
	 */
	first_name: string;
	/**
	 * Personal.
	 */
	last_name: string;
	registered_at: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A customer created an entry of a custom post type on their subsite.
 */
export interface SubsiteCptCreatedPayload {
	post_id?: number;
	post_title?: string;
	post_type?: string;
	post_status?: string;
	post_author_id?: number;
	site_id?: number | null;
	site_title?: string;
	site_description?: string;
	site_url?: string;
	site_admin_url?: string;
	site_manage_url?: string;
	membership_id?: number;
	membership_status?: string | null;
	membership_reference_code?: string;
	membership_initial_amount?: string;
	membership_initial_amount_raw?: number;
	membership_amount?: string;
	membership_amount_raw?: number;
	membership_currency?: string | null;
	membership_description?: string;
	membership_gateway?: string | null;
	membership_date_expiration?: string | null;
	membership_manage_url?: string;
	wu_version?: string;
}

/**
 * A customer published a post on their subsite.
 */
export interface SubsitePostCreatedPayload {
	post_id?: number;
	post_title?: string;
	post_type?: string;
	post_status?: string;
	post_author_id?: number;
	site_id?: number | null;
	site_title?: string;
	site_description?: string;
	site_url?: string;
	site_admin_url?: string;
	site_manage_url?: string;
	membership_id?: number;
	membership_status?: string | null;
	membership_reference_code?: string;
	membership_initial_amount?: string;
	membership_initial_amount_raw?: number;
	membership_amount?: string;
	membership_amount_raw?: number;
	membership_currency?: string | null;
	membership_description?: string;
	membership_gateway?: string | null;
	membership_date_expiration?: string | null;
	membership_manage_url?: string;
	wu_version?: string;
}

/**
 * A user was added to a customer’s subsite.
 */
export interface SubsiteUserRegisteredPayload {
	new_user_id?: number;
	/**
	 * Personal.
	 */
	new_user_login?: string;
	/**
	 * Personal.
	 */
	new_user_email?: string;
	new_user_role?: string;
	site_id?: number | null;
	site_title?: string;
	site_description?: string;
	site_url?: string;
	site_admin_url?: string;
	site_manage_url?: string;
	membership_id?: number;
	membership_status?: string | null;
	membership_reference_code?: string;
	membership_initial_amount?: string;
	membership_initial_amount_raw?: number;
	membership_amount?: string;
	membership_amount_raw?: number;
	membership_currency?: string | null;
	membership_description?: string;
	membership_gateway?: string | null;
	membership_date_expiration?: string | null;
	membership_manage_url?: string;
	wu_version?: string;
}

/**
 * A WooCommerce order was created on a customer’s subsite.
 */
export interface SubsiteWoocommerceOrderPayload {
	order_id?: number;
	order_total?: string;
	order_status?: string;
	order_items?: number;
	site_id?: number | null;
	site_title?: string;
	site_description?: string;
	site_url?: string;
	site_admin_url?: string;
	site_manage_url?: string;
	membership_id?: number;
	membership_status?: string | null;
	membership_reference_code?: string;
	membership_initial_amount?: string;
	membership_initial_amount_raw?: number;
	membership_amount?: string;
	membership_amount_raw?: number;
	membership_currency?: string | null;
	membership_description?: string;
	membership_gateway?: string | null;
	membership_date_expiration?: string | null;
	membership_manage_url?: string;
	wu_version?: string;
}

/**
 * A webhook was disabled because no delivery succeeded for 5 days, or because its receiver responded with 410 Gone. The disabled webhook itself does not get this event.
 */
export interface WebhookDisabledPayload {
	/**
	 * ID of the webhook, as in the REST API.
	 */
	webhook_id: string;
	/**
	 * Name of the webhook.
	 */
	webhook_name: string;
	/**
	 * Host name of the webhook's URL. The rest of the URL is left out because it is often a secret.
	 */
	webhook_host: string;
	/**
	 * Address of the admin screen where the webhook can be changed and enabled again.
	 */
	edit_url: string;
	/**
	 * Why it was disabled: "failing" after 5 days without a success, "http_410" if the receiver asked for it.
	 */
	reason: 'failing' | 'http_410';
	/**
	 * Why the last attempt failed: a reason from the delivery log, such as "timeout" or "http_503".
	 */
	last_failure: string | null;
	/**
	 * When its attempts began to fail, in UTC.
	 */
	failing_since: string | null;
	/**
	 * When it was disabled, in UTC.
	 */
	disabled_at: string;
	/**
	 * Always null, because the system does this.
	 */
	actor: Actor;
}

/**
 * A delivery succeeded again after a webhook had failed for more than a day. That webhook itself does not get this event.
 */
export interface WebhookRecoveredPayload {
	/**
	 * ID of the webhook, as in the REST API.
	 */
	webhook_id: string;
	/**
	 * Name of the webhook.
	 */
	webhook_name: string;
	/**
	 * Host name of the webhook's URL. The rest of the URL is left out because it is often a secret.
	 */
	webhook_host: string;
	/**
	 * Address of the admin screen where the webhook can be changed.
	 */
	edit_url: string;
	/**
	 * When its attempts began to fail, in UTC.
	 */
	failing_since: string;
	/**
	 * When a delivery succeeded again, in UTC.
	 */
	recovered_at: string;
	/**
	 * Always null, because the system does this.
	 */
	actor: Actor;
}

/** The payload of each event type. */
export interface EventPayloads {
	/** Invoice Sent */
	invoice_sent: InvoiceSentPayload;
	/** New Renewal Payment Created */
	renewal_payment_created: RenewalPaymentCreatedPayload;
	/** Payment Created */
	payment_created: PaymentCreatedPayload;
	/** Payment Received */
	payment_received: PaymentReceivedPayload;
	/** Payment Updated */
	payment_updated: PaymentUpdatedPayload;
	/** Recurring Payment Failed */
	payment_failed: PaymentFailedPayload;
	/** Checkout Completed */
	checkout_completed: CheckoutCompletedPayload;
	/** Checkout Failed */
	checkout_failed: CheckoutFailedPayload;
	/** Checkout Started */
	checkout_started: CheckoutStartedPayload;
	/** Checkout Step Completed */
	checkout_step_completed: CheckoutStepCompletedPayload;
	/** Membership Created */
	membership_created: MembershipCreatedPayload;
	/** Membership Expired */
	membership_expired: MembershipExpiredPayload;
	/** Membership Updated */
	membership_updated: MembershipUpdatedPayload;
	/** Customer Created */
	customer_created: CustomerCreatedPayload;
	/** Customer Updated */
	customer_updated: CustomerUpdatedPayload;
	/** Email Verification Needed */
	confirm_email_address: ConfirmEmailAddressPayload;
	/** Demo Site Expiring */
	demo_site_expiring: DemoSiteExpiringPayload;
	/** Site Created */
	site_created: SiteCreatedPayload;
	/** Site Deleted */
	site_deleted: SiteDeletedPayload;
	/** Site Published */
	site_published: SitePublishedPayload;
	/** New Domain Mapping Added */
	domain_created: DomainCreatedPayload;
	/** User Added to Site */
	user_added_to_site: UserAddedToSitePayload;
	/** User Registered */
	user_registered: UserRegisteredPayload;
	/** Subsite Custom Post Type Entry Created */
	subsite_cpt_created: SubsiteCptCreatedPayload;
	/** Subsite Post Created */
	subsite_post_created: SubsitePostCreatedPayload;
	/** Subsite User Registered */
	subsite_user_registered: SubsiteUserRegisteredPayload;
	/** Subsite WooCommerce Order Placed */
	subsite_woocommerce_order: SubsiteWoocommerceOrderPayload;
	/** Webhook Disabled */
	webhook_disabled: WebhookDisabledPayload;
	/** Webhook Recovered */
	webhook_recovered: WebhookRecoveredPayload;
}

/** The slug of an event type. */
export type EventType = keyof EventPayloads;

/** An event of one type. */
export interface EventOf< Type extends EventType > extends Envelope {
	type: Type;
	data: EventPayloads[ Type ];
}

/** Any event. Its `type` tells which, and so what its `data` is. */
export type WebhookEvent = { [ Type in EventType ]: EventOf< Type > }[ EventType ];
