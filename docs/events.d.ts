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
 * Fields of a payment.
 */
export interface PaymentFields {
	/**
	 * ID of the payment.
	 */
	payment_id: number;
	/**
	 * Status of the payment, such as pending, completed, refunded or failed.
	 */
	payment_status: string | null;
	/**
	 * Code that identifies the payment to people, for example on its invoice.
	 */
	payment_reference_code: string;
	/**
	 * Amount before taxes, formatted for people, such as "$29.99".
	 */
	payment_subtotal: string;
	/**
	 * Amount before taxes, as a decimal number in the currency of payment_currency.
	 */
	payment_subtotal_raw: number;
	/**
	 * Amount of the taxes, formatted for people, such as "$29.99".
	 */
	payment_tax_total: string;
	/**
	 * Amount of the taxes, as a decimal number in the currency of payment_currency.
	 */
	payment_tax_total_raw: number;
	/**
	 * Amount to pay, with taxes, formatted for people, such as "$29.99".
	 */
	payment_total: string;
	/**
	 * Amount to pay, with taxes, as a decimal number in the currency of payment_currency.
	 */
	payment_total_raw: number;
	/**
	 * Currency of the payment: a three-letter code, such as USD.
	 */
	payment_currency: string | null;
	/**
	 * Names of the products that are paid, separated by commas.
	 */
	payment_product_names: string;
	/**
	 * When the payment was created, in UTC (YYYY-MM-DD HH:MM:SS).
	 */
	payment_date_created: string | null;
	/**
	 * Payment gateway, such as stripe, paypal, manual or free.
	 */
	payment_gateway: string | null;
	/**
	 * Address of the invoice.
	 */
	payment_invoice_url: string;
	/**
	 * Address of the payment in the network admin.
	 */
	payment_manage_url: string;
}

/**
 * Fields of a membership.
 */
export interface MembershipFields {
	/**
	 * ID of the membership.
	 */
	membership_id: number;
	/**
	 * Status of the membership, such as pending, active, trialing, on-hold, expired or cancelled.
	 */
	membership_status: string | null;
	/**
	 * Code that identifies the membership to people.
	 */
	membership_reference_code: string;
	/**
	 * Amount of the first payment, formatted for people, such as "$29.99".
	 */
	membership_initial_amount: string;
	/**
	 * Amount of the first payment, as a decimal number in the currency of membership_currency.
	 */
	membership_initial_amount_raw: number;
	/**
	 * Amount of each recurring payment, formatted for people, such as "$29.99".
	 */
	membership_amount: string;
	/**
	 * Amount of each recurring payment, as a decimal number in the currency of membership_currency.
	 */
	membership_amount_raw: number;
	/**
	 * Currency of the membership: a three-letter code, such as USD.
	 */
	membership_currency: string | null;
	/**
	 * Price of the membership in words.
	 */
	membership_description: string;
	/**
	 * Payment gateway of the membership, such as stripe, paypal, manual or free.
	 */
	membership_gateway: string | null;
	/**
	 * When the membership expires, in UTC (YYYY-MM-DD HH:MM:SS). Null if it does not.
	 */
	membership_date_expiration: string | null;
	/**
	 * Address of the membership in the network admin.
	 */
	membership_manage_url: string;
}

/**
 * Fields of a customer.
 */
export interface CustomerFields {
	/**
	 * ID of the customer. Personal.
	 */
	customer_id: number;
	/**
	 * Display name of the customer. Personal.
	 */
	customer_name: string | null;
	/**
	 * ID of the customer’s user. Personal.
	 */
	customer_user_id: number | null;
	/**
	 * Email address of the customer. Personal.
	 */
	customer_user_email: string | null;
	/**
	 * Whether the email address is verified: none, pending or verified. Personal.
	 */
	customer_email_verification: string | null;
	/**
	 * Picture of the customer, as HTML. Personal.
	 */
	customer_avatar: string | null;
	/**
	 * Billing address of the customer, one part in each line. Personal.
	 */
	customer_billing_address: string | null;
	/**
	 * Address of the customer in the network admin. Personal.
	 */
	customer_manage_url: string;
}

/**
 * Fields of a billing address.
 */
export interface BillingFields {
	/**
	 * Company in the billing address. Missing if empty. Personal.
	 */
	company_name: string;
	/**
	 * Email address in the billing address. Missing if empty. Personal.
	 */
	billing_email: string;
	/**
	 * First line of the billing address. Missing if empty. Personal.
	 */
	billing_address_line_1: string;
	/**
	 * Second line of the billing address. Missing if empty. Personal.
	 */
	billing_address_line_2: string;
	/**
	 * Country of the billing address: a two-letter code. Missing if empty. Personal.
	 */
	billing_country: string;
	/**
	 * State of the billing address. Missing if empty. Personal.
	 */
	billing_state: string;
	/**
	 * City of the billing address. Missing if empty. Personal.
	 */
	billing_city: string;
	/**
	 * ZIP or postal code of the billing address. Missing if empty. Personal.
	 */
	billing_zip_code: string;
}

/**
 * Which site it is about.
 */
export interface SiteFields {
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
}

/**
 * More fields of a site.
 */
export interface SiteDetails {
	/**
	 * Title of the site.
	 */
	site_title: string | null;
	/**
	 * Tagline of the site.
	 */
	site_description: string | null;
	/**
	 * Address of the site’s dashboard.
	 */
	site_admin_url: string;
	/**
	 * Address of the site in Ultimate Multisite’s network admin.
	 */
	site_manage_url: string;
}

/**
 * A network admin sent an invoice to a customer.
 */
export interface InvoiceSentPayload extends PaymentFields, Partial< CustomerFields > {
	/**
	 * Address at which the customer can pay.
	 */
	payment_url: string;
	/**
	 * Message to the customer. Personal.
	 */
	invoice_message?: string | null;
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A renewal payment was created.
 */
export interface RenewalPaymentCreatedPayload
	extends PaymentFields, Partial< MembershipFields >, Partial< CustomerFields > {
	/**
	 * Address at which the customer can pay.
	 */
	default_payment_url: string;
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A payment was created.
 */
export interface PaymentCreatedPayload
	extends PaymentFields, Partial< MembershipFields >, Partial< CustomerFields >, Partial< BillingFields > {
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A payment was received, regardless of its status.
 */
export interface PaymentReceivedPayload extends PaymentFields, Partial< MembershipFields >, Partial< CustomerFields > {
	/**
	 * Whether there was something to pay. Told by later versions of Ultimate Multisite, where a gateway reports the payment.
	 */
	payment_is_paid?: boolean;
	/**
	 * Whether the payment is that of a free membership. Told by later versions of Ultimate Multisite, where a gateway reports the payment.
	 */
	payment_is_free_signup?: boolean;
	/**
	 * Whether the membership is in its trial period. Told by later versions of Ultimate Multisite, where a gateway reports the payment.
	 */
	payment_is_trial?: boolean;
	/**
	 * Subject of the email to the customer. Told by later versions of Ultimate Multisite, where a gateway reports the payment.
	 */
	payment_email_customer_subject?: string;
	/**
	 * First sentence of the email to the customer. Told by later versions of Ultimate Multisite, where a gateway reports the payment.
	 */
	payment_email_customer_intro?: string;
	/**
	 * Subject of the email to the admin. Told by later versions of Ultimate Multisite, where a gateway reports the payment. Personal.
	 */
	payment_email_admin_subject?: string;
	/**
	 * First sentence of the email to the admin. Told by later versions of Ultimate Multisite, where a gateway reports the payment. Personal.
	 */
	payment_email_admin_intro?: string;
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A payment was updated.
 */
export interface PaymentUpdatedPayload
	extends PaymentFields, Partial< MembershipFields >, Partial< CustomerFields >, Partial< BillingFields > {
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * An automatic renewal payment failed (Stripe or PayPal).
 */
export interface PaymentFailedPayload extends MembershipFields, Partial< CustomerFields > {
	/**
	 * Gateway that reported the failure, such as stripe or paypal.
	 */
	payment_gateway: string | null;
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A checkout was processed and the payment gateway reported success.
 */
export interface CheckoutCompletedPayload
	extends
		Pick< PaymentFields, 'payment_id' | 'payment_status' >,
		Pick< MembershipFields, 'membership_id' >,
		Pick< CustomerFields, 'customer_id' > {
	/**
	 * Amount to pay, with taxes, as a decimal number in the currency of the payment.
	 */
	payment_total: number;
	/**
	 * ID of the plan that was ordered.
	 */
	plan_id?: number | null;
	/**
	 * Slug of the plan that was ordered.
	 */
	plan_slug?: string | null;
	/**
	 * Kind of order: new, renewal, upgrade, downgrade, addon or retry.
	 */
	cart_type: string;
	/**
	 * Payment gateway, such as stripe, paypal, manual or free.
	 */
	gateway: string | null;
	/**
	 * Whether there is nothing to pay.
	 */
	is_free: boolean;
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A checkout failed with validation or payment gateway errors.
 */
export interface CheckoutFailedPayload {
	/**
	 * Slug of the checkout form; none if unknown.
	 */
	checkout_form?: string;
	/**
	 * Codes of what went wrong.
	 *
	 * Items: A code.
	 */
	error_codes: ( string | number )[];
	/**
	 * For each code, what the visitor was told. Personal.
	 */
	error_messages: {
		/**
		 * A message.
		 */
		[ k: string ]: string;
	};
	/**
	 * ID of the visitor’s user; 0 if they are not logged in. Personal.
	 */
	user_id: number;
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A visitor opened a checkout page.
 */
export interface CheckoutStartedPayload {
	/**
	 * Slug of the checkout form.
	 */
	form_slug: string;
	/**
	 * ID of the visitor’s user; 0 if they are not logged in. Personal.
	 */
	user_id: number;
	/**
	 * IP address of the visitor. Empty if unknown. Personal.
	 */
	ip_address: string;
	/**
	 * Address of the page that the visitor comes from. Empty if unknown.
	 */
	referrer: string;
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A checkout step was submitted and the order was assembled.
 */
export interface CheckoutStepCompletedPayload
	extends Pick< MembershipFields, 'membership_id' >, Pick< CustomerFields, 'customer_id' > {
	/**
	 * ID of the plan that was ordered.
	 */
	plan_id?: number | null;
	/**
	 * Slug of the plan that was ordered.
	 */
	plan_slug?: string | null;
	/**
	 * Kind of order: new, renewal, upgrade, downgrade, addon or retry.
	 */
	cart_type: string;
	/**
	 * Whether there is nothing to pay.
	 */
	is_free: boolean;
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A membership was created.
 */
export interface MembershipCreatedPayload
	extends MembershipFields, Partial< CustomerFields >, Partial< BillingFields > {
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A membership expired.
 */
export interface MembershipExpiredPayload extends MembershipFields, Partial< CustomerFields > {
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A membership was updated.
 */
export interface MembershipUpdatedPayload
	extends MembershipFields, Partial< CustomerFields >, Partial< BillingFields > {
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A customer was created.
 */
export interface CustomerCreatedPayload extends CustomerFields, Partial< BillingFields > {
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A customer was updated.
 */
export interface CustomerUpdatedPayload extends CustomerFields, Partial< BillingFields > {
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A customer was added whose email address still needs to be verified.
 */
export interface ConfirmEmailAddressPayload extends CustomerFields {
	/**
	 * Address that verifies the email address. Only for the customer. Personal.
	 */
	verification_link: string;
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A demo site is about to expire, based on the warning time setting.
 */
export interface DemoSiteExpiringPayload extends Pick< SiteDetails, 'site_admin_url' > {
	/**
	 * The demo site, as Ultimate Multisite stores it.
	 */
	site: {
		/**
		 * ID of the site.
		 */
		blog_id: number;
		/**
		 * Title of the site.
		 */
		title?: string | null;
		/**
		 * Tagline of the site.
		 */
		description?: string | null;
		/**
		 * Domain of the site.
		 */
		domain?: string;
		/**
		 * Path of the site on its domain.
		 */
		path?: string;
		/**
		 * Kind of site: demo.
		 */
		type?: string | null;
		/**
		 * ID of the membership that the site belongs to.
		 */
		membership_id?: number | null;
		/**
		 * ID of the customer that the site belongs to. Personal.
		 */
		customer_id?: number | null;
		[ k: string ]: unknown;
	};
	/**
	 * Its membership, as Ultimate Multisite stores it.
	 */
	membership: {
		/**
		 * ID of the membership.
		 */
		id: number;
		/**
		 * ID of the customer. Personal.
		 */
		customer_id?: number;
		/**
		 * ID of the plan.
		 */
		plan_id?: number | null;
		/**
		 * Status of the membership, such as trialing or active.
		 */
		status?: string | null;
		/**
		 * Currency of the amounts: a three-letter code, such as USD.
		 */
		currency?: string | null;
		/**
		 * Amount of the first payment, as a decimal number in the currency of the membership (currency).
		 */
		initial_amount?: number;
		/**
		 * Amount of each recurring payment, as a decimal number in the currency of the membership (currency).
		 */
		amount?: number;
		/**
		 * When the membership expires, in UTC (YYYY-MM-DD HH:MM:SS). Null if it does not.
		 */
		date_expiration?: string | null;
		/**
		 * Payment gateway of the membership.
		 */
		gateway?: string | null;
		[ k: string ]: unknown;
	};
	/**
	 * Its customer, as Ultimate Multisite stores them.
	 */
	customer: {
		/**
		 * ID of the customer. Personal.
		 */
		id: number;
		/**
		 * ID of the customer’s user. Personal.
		 */
		user_id: number;
		/**
		 * Whether the email address is verified: none, pending or verified. Personal.
		 */
		email_verification?: string | null;
		/**
		 * When the customer last logged in, in UTC (YYYY-MM-DD HH:MM:SS). Personal.
		 */
		last_login?: string | null;
		/**
		 * IP addresses from which the customer has logged in. Personal.
		 */
		ips?: string[] | null;
		[ k: string ]: unknown;
	};
	/**
	 * When the site expires, in UTC (YYYY-MM-DD HH:MM:SS).
	 */
	demo_expires_at: string;
	/**
	 * Time until then, in words.
	 */
	demo_time_remaining: string;
	/**
	 * Address of the site.
	 */
	site_url: string;
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A site that was deactivated, which means flagged for deletion, is available again.
 */
export interface SiteActivatedPayload extends SiteFields {
	/**
	 * Domain of the site, with its port if it has one.
	 */
	domain: string;
	/**
	 * Path of the site, with a slash at both ends.
	 */
	path: string;
	/**
	 * When the site was created.
	 */
	registered_at: string | null;
	/**
	 * Administration email address of the site. Null if it has none. Personal.
	 */
	admin_email: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A site was archived: visitors no longer see it, but nothing was deleted.
 */
export interface SiteArchivedPayload extends SiteFields {
	/**
	 * Domain of the site, with its port if it has one.
	 */
	domain: string;
	/**
	 * Path of the site, with a slash at both ends.
	 */
	path: string;
	/**
	 * When the site was created.
	 */
	registered_at: string | null;
	/**
	 * Administration email address of the site. Null if it has none. Personal.
	 */
	admin_email: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A site was added to the network. It is described as the request that created it has left it.
 */
export interface SiteCreatedPayload extends SiteFields {
	/**
	 * Domain of the site, with its port if it has one.
	 */
	domain: string;
	/**
	 * Path of the site, with a slash at both ends.
	 */
	path: string;
	/**
	 * When the site was created.
	 */
	registered_at: string | null;
	/**
	 * Administration email address of the site. Null if it has none. Personal.
	 */
	admin_email: string | null;
	/**
	 * Tagline of the site.
	 */
	tagline: string;
	/**
	 * Language of the site as a WordPress locale, such as en_US.
	 */
	language: string;
	/**
	 * Time zone of the site: a name such as Europe/Berlin, or an offset from UTC such as +02:00.
	 */
	timezone: string;
	/**
	 * URL of the site icon. Null if the site has none.
	 */
	icon_url: string | null;
	/**
	 * Whether search engines may index the site.
	 */
	public: boolean;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A site was deactivated, which means flagged for deletion: visitors no longer see it. Its own administrator may have deleted it, but its content is still there.
 */
export interface SiteDeactivatedPayload extends SiteFields {
	/**
	 * Domain of the site, with its port if it has one.
	 */
	domain: string;
	/**
	 * Path of the site, with a slash at both ends.
	 */
	path: string;
	/**
	 * When the site was created.
	 */
	registered_at: string | null;
	/**
	 * Administration email address of the site. Null if it has none. Personal.
	 */
	admin_email: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A site was permanently deleted from the network. It is described as it was before.
 */
export interface SiteDeletedPayload extends SiteFields {
	/**
	 * Domain of the site, with its port if it has one.
	 */
	domain: string;
	/**
	 * Path of the site, with a slash at both ends.
	 */
	path: string;
	/**
	 * When the site was created.
	 */
	registered_at: string | null;
	/**
	 * Administration email address of the site. Null if it has none. Personal.
	 */
	admin_email: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * Search engines are asked not to index a site from now on, or a plugin hides it from visitors.
 */
export interface SiteMadePrivatePayload extends SiteFields {
	/**
	 * Domain of the site, with its port if it has one.
	 */
	domain: string;
	/**
	 * Path of the site, with a slash at both ends.
	 */
	path: string;
	/**
	 * When the site was created.
	 */
	registered_at: string | null;
	/**
	 * Administration email address of the site. Null if it has none. Personal.
	 */
	admin_email: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * Search engines may index a site from now on.
 */
export interface SiteMadePublicPayload extends SiteFields {
	/**
	 * Domain of the site, with its port if it has one.
	 */
	domain: string;
	/**
	 * Path of the site, with a slash at both ends.
	 */
	path: string;
	/**
	 * When the site was created.
	 */
	registered_at: string | null;
	/**
	 * Administration email address of the site. Null if it has none. Personal.
	 */
	admin_email: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A site was marked as having mature content.
 */
export interface SiteMaturedPayload extends SiteFields {
	/**
	 * Domain of the site, with its port if it has one.
	 */
	domain: string;
	/**
	 * Path of the site, with a slash at both ends.
	 */
	path: string;
	/**
	 * When the site was created.
	 */
	registered_at: string | null;
	/**
	 * Administration email address of the site. Null if it has none. Personal.
	 */
	admin_email: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A site was marked as spam: visitors no longer see it.
 */
export interface SiteSpammedPayload extends SiteFields {
	/**
	 * Domain of the site, with its port if it has one.
	 */
	domain: string;
	/**
	 * Path of the site, with a slash at both ends.
	 */
	path: string;
	/**
	 * When the site was created.
	 */
	registered_at: string | null;
	/**
	 * Administration email address of the site. Null if it has none. Personal.
	 */
	admin_email: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A site that belongs to a membership was created, or changed from pending to published.
 */
export interface SitePublishedPayload
	extends Partial< MembershipFields >, Partial< CustomerFields >, Pick< SiteFields, 'site_id' >, SiteDetails {
	/**
	 * Address of the site.
	 */
	site_url: string;
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A site that was archived is available again.
 */
export interface SiteUnarchivedPayload extends SiteFields {
	/**
	 * Domain of the site, with its port if it has one.
	 */
	domain: string;
	/**
	 * Path of the site, with a slash at both ends.
	 */
	path: string;
	/**
	 * When the site was created.
	 */
	registered_at: string | null;
	/**
	 * Administration email address of the site. Null if it has none. Personal.
	 */
	admin_email: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A site is no longer marked as having mature content.
 */
export interface SiteUnmaturedPayload extends SiteFields {
	/**
	 * Domain of the site, with its port if it has one.
	 */
	domain: string;
	/**
	 * Path of the site, with a slash at both ends.
	 */
	path: string;
	/**
	 * When the site was created.
	 */
	registered_at: string | null;
	/**
	 * Administration email address of the site. Null if it has none. Personal.
	 */
	admin_email: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A site is no longer marked as spam.
 */
export interface SiteUnspammedPayload extends SiteFields {
	/**
	 * Domain of the site, with its port if it has one.
	 */
	domain: string;
	/**
	 * Path of the site, with a slash at both ends.
	 */
	path: string;
	/**
	 * When the site was created.
	 */
	registered_at: string | null;
	/**
	 * Administration email address of the site. Null if it has none. Personal.
	 */
	admin_email: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * The title, tagline, address, administration email address, language, time zone or icon of a site has changed: one event for all that a request changes. Other settings, and flags with event types of their own, such as archived, are not included.
 */
export interface SiteUpdatedPayload extends SiteFields {
	/**
	 * Domain of the site, with its port if it has one.
	 */
	domain: string;
	/**
	 * Path of the site, with a slash at both ends.
	 */
	path: string;
	/**
	 * When the site was created.
	 */
	registered_at: string | null;
	/**
	 * Administration email address of the site. Null if it has none. Personal.
	 */
	admin_email: string | null;
	/**
	 * Tagline of the site.
	 */
	tagline: string;
	/**
	 * Language of the site as a WordPress locale, such as en_US.
	 */
	language: string;
	/**
	 * Time zone of the site: a name such as Europe/Berlin, or an offset from UTC such as +02:00.
	 */
	timezone: string;
	/**
	 * URL of the site icon. Null if the site has none.
	 */
	icon_url: string | null;
	/**
	 * Names of the fields that changed, in alphabetical order.
	 */
	changed_fields: string[];
	/**
	 * For each changed field, its value before and after. Secret fields are left out. Personal.
	 */
	changes: Changes;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A domain mapping was added to a site.
 */
export interface DomainCreatedPayload
	extends
		Partial< MembershipFields >,
		Partial< CustomerFields >,
		Partial< Pick< SiteFields, 'site_id' > >,
		Partial< SiteDetails > {
	/**
	 * ID of the domain mapping.
	 */
	domain_id: number;
	/**
	 * The domain that was added.
	 */
	domain_domain: string;
	/**
	 * ID of the site that the domain leads to.
	 */
	domain_site_id: number;
	/**
	 * How far the set-up of the domain is, such as checking-dns, checking-ssl-cert or done.
	 */
	domain_stage: string;
	/**
	 * Whether the domain is in use.
	 */
	domain_active: boolean;
	/**
	 * Whether it is the main domain of the site.
	 */
	domain_primary: boolean;
	/**
	 * Whether the domain has HTTPS.
	 */
	domain_secure: boolean;
	/**
	 * When the domain was added, in UTC (YYYY-MM-DD HH:MM:SS).
	 */
	domain_date_created: string | null;
	/**
	 * Address of the domain mapping in the network admin.
	 */
	domain_manage_url: string;
	/**
	 * Address of the site.
	 */
	site_url?: string;
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * An application password was created, with which a program can act as that user. The password itself is never sent.
 */
export interface ApplicationPasswordCreatedPayload {
	/**
	 * ID of the user, the same on all sites of the network. Personal.
	 */
	user_id: number;
	/**
	 * Username, which the user logs in with. Personal.
	 */
	user_login: string;
	/**
	 * Email address of the user. Personal.
	 */
	user_email: string;
	/**
	 * Name of the user, as sites show it. Personal.
	 */
	display_name: string;
	/**
	 * ID of the application password, to revoke it by.
	 */
	uuid: string;
	/**
	 * Name that was given to it, usually of the program.
	 */
	name: string;
	/**
	 * ID of the program, if it asked for the password itself.
	 */
	app_id: string | null;
	/**
	 * When it was created.
	 */
	created_at: string;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * Somebody confirmed a signup: the account exists now, and the site if they asked for one. What was created is also told by “User Registered”, “Site Created” and “User Added to Site”.
 */
export interface SignupActivatedPayload {
	/**
	 * What was created: user for an account alone, site for a site as well.
	 */
	signup_type: 'user' | 'site';
	/**
	 * ID of the user, the same on all sites of the network. Personal.
	 */
	user_id: number;
	/**
	 * Username, which the user logs in with. Personal.
	 */
	user_login: string;
	/**
	 * Email address of the user. Personal.
	 */
	user_email: string;
	/**
	 * Name of the user, as sites show it. Personal.
	 */
	display_name: string;
	/**
	 * ID of the new site. Null without one.
	 */
	site_id: number | null;
	/**
	 * Home URL of the new site, with a slash at the end. Null without one.
	 */
	site_url: string | null;
	/**
	 * Title of the new site. Null without one.
	 */
	site_name: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * Somebody signed up for an account or a site, or was invited, and was sent an email to confirm it. Neither the account nor the site exists yet.
 */
export interface SignupCreatedPayload {
	/**
	 * What is created when it is confirmed: user for an account alone, site for a site as well.
	 */
	signup_type: 'user' | 'site';
	/**
	 * Username that was asked for. Personal.
	 */
	user_login: string;
	/**
	 * Email address to confirm. Personal.
	 */
	user_email: string;
	/**
	 * Domain of the site that was asked for. Null without one.
	 */
	requested_domain: string | null;
	/**
	 * Path of the site that was asked for. Null without one.
	 */
	requested_path: string | null;
	/**
	 * Title of the site that was asked for. Null without one.
	 */
	requested_title: string | null;
	/**
	 * ID of the site whose admin invited them. Null if they signed up on their own. Personal.
	 */
	invited_to_site_id: number | null;
	/**
	 * Role that they get on that site. Null if they signed up on their own. Personal.
	 */
	invited_as_role: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A user became a super admin: they can manage the whole network.
 */
export interface SuperAdminGrantedPayload {
	/**
	 * ID of the user, the same on all sites of the network. Personal.
	 */
	user_id: number;
	/**
	 * Username, which the user logs in with. Personal.
	 */
	user_login: string;
	/**
	 * Email address of the user. Personal.
	 */
	user_email: string;
	/**
	 * Name of the user, as sites show it. Personal.
	 */
	display_name: string;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A user is no longer a super admin.
 */
export interface SuperAdminRevokedPayload {
	/**
	 * ID of the user, the same on all sites of the network. Personal.
	 */
	user_id: number;
	/**
	 * Username, which the user logs in with. Personal.
	 */
	user_login: string;
	/**
	 * Email address of the user. Personal.
	 */
	user_email: string;
	/**
	 * Name of the user, as sites show it. Personal.
	 */
	display_name: string;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A user became a member of a site: added by an admin, by an invitation, or with a new account or a new site.
 */
export interface UserAddedToSitePayload extends SiteFields {
	/**
	 * ID of the user, the same on all sites of the network. Personal.
	 */
	user_id: number;
	/**
	 * Username, which the user logs in with. Personal.
	 */
	user_login: string;
	/**
	 * Email address of the user. Personal.
	 */
	user_email: string;
	/**
	 * Name of the user, as sites show it. Personal.
	 */
	display_name: string;
	/**
	 * Role of the user on that site, such as editor. With several roles, the first. Empty if they have none. Personal.
	 */
	role: string;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A user was deleted from the network. It tells of the user as they were before, and stands for their removal from all sites.
 */
export interface UserDeletedPayload {
	/**
	 * ID of the user, the same on all sites of the network. Personal.
	 */
	user_id: number;
	/**
	 * Username, which the user logs in with. Personal.
	 */
	user_login: string;
	/**
	 * Email address of the user. Personal.
	 */
	user_email: string;
	/**
	 * Name of the user, as sites show it. Personal.
	 */
	display_name: string;
	/**
	 * First name. Empty if there is none. Personal.
	 */
	first_name: string;
	/**
	 * Last name. Empty if there is none. Personal.
	 */
	last_name: string;
	/**
	 * When the account was created. Personal.
	 */
	registered_at: string | null;
	/**
	 * IDs of the sites that the user was a member of: the first 100.
	 */
	site_ids: number[];
	/**
	 * Number of sites that the user was a member of.
	 */
	site_count: number;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A user logged in on a site with a form. Requests with an application password are not logins, nor are sessions that other code starts without saying so to WordPress.
 */
export interface UserLoggedInPayload extends SiteFields {
	/**
	 * ID of the user, the same on all sites of the network. Personal.
	 */
	user_id: number;
	/**
	 * Username, which the user logs in with. Personal.
	 */
	user_login: string;
	/**
	 * Email address of the user. Personal.
	 */
	user_email: string;
	/**
	 * Name of the user, as sites show it. Personal.
	 */
	display_name: string;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A user was marked as spam, and can no longer log in.
 */
export interface UserSpammedPayload {
	/**
	 * ID of the user, the same on all sites of the network. Personal.
	 */
	user_id: number;
	/**
	 * Username, which the user logs in with. Personal.
	 */
	user_login: string;
	/**
	 * Email address of the user. Personal.
	 */
	user_email: string;
	/**
	 * Name of the user, as sites show it. Personal.
	 */
	display_name: string;
	/**
	 * First name. Empty if there is none. Personal.
	 */
	first_name: string;
	/**
	 * Last name. Empty if there is none. Personal.
	 */
	last_name: string;
	/**
	 * When the account was created. Personal.
	 */
	registered_at: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A user is no longer marked as spam, and can log in again.
 */
export interface UserUnspammedPayload {
	/**
	 * ID of the user, the same on all sites of the network. Personal.
	 */
	user_id: number;
	/**
	 * Username, which the user logs in with. Personal.
	 */
	user_login: string;
	/**
	 * Email address of the user. Personal.
	 */
	user_email: string;
	/**
	 * Name of the user, as sites show it. Personal.
	 */
	display_name: string;
	/**
	 * First name. Empty if there is none. Personal.
	 */
	first_name: string;
	/**
	 * Last name. Empty if there is none. Personal.
	 */
	last_name: string;
	/**
	 * When the account was created. Personal.
	 */
	registered_at: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A user set a new password with a link from an email, after they had lost it or to begin with. A password that is changed in a profile is “User Updated”.
 */
export interface UserPasswordResetPayload {
	/**
	 * ID of the user, the same on all sites of the network. Personal.
	 */
	user_id: number;
	/**
	 * Username, which the user logs in with. Personal.
	 */
	user_login: string;
	/**
	 * Email address of the user. Personal.
	 */
	user_email: string;
	/**
	 * Name of the user, as sites show it. Personal.
	 */
	display_name: string;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A user account was created on the network.
 */
export interface UserRegisteredPayload {
	/**
	 * ID of the user, the same on all sites of the network. Personal.
	 */
	user_id: number;
	/**
	 * Username, which the user logs in with. Personal.
	 */
	user_login: string;
	/**
	 * Email address of the user. Personal.
	 */
	user_email: string;
	/**
	 * Name of the user, as sites show it. Personal.
	 */
	display_name: string;
	/**
	 * First name. Empty if there is none. Personal.
	 */
	first_name: string;
	/**
	 * Last name. Empty if there is none. Personal.
	 */
	last_name: string;
	/**
	 * When the account was created. Personal.
	 */
	registered_at: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A user is no longer a member of a site. Their account remains. If the user or the site is deleted, “User Deleted” or “Site Deleted” tells of that instead.
 */
export interface UserRemovedFromSitePayload extends SiteFields {
	/**
	 * ID of the user, the same on all sites of the network. Personal.
	 */
	user_id: number;
	/**
	 * Username, which the user logs in with. Personal.
	 */
	user_login: string;
	/**
	 * Email address of the user. Personal.
	 */
	user_email: string;
	/**
	 * Name of the user, as sites show it. Personal.
	 */
	display_name: string;
	/**
	 * Roles that the user had on that site. Personal.
	 */
	roles: string[];
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A member of a site got another role there, more roles or fewer.
 */
export interface UserRoleChangedPayload extends SiteFields {
	/**
	 * ID of the user, the same on all sites of the network. Personal.
	 */
	user_id: number;
	/**
	 * Username, which the user logs in with. Personal.
	 */
	user_login: string;
	/**
	 * Email address of the user. Personal.
	 */
	user_email: string;
	/**
	 * Name of the user, as sites show it. Personal.
	 */
	display_name: string;
	/**
	 * Roles on that site before. Usually one. Personal.
	 */
	old_roles: string[];
	/**
	 * Roles on that site now. Usually one; empty if the user remains a member without a role. Personal.
	 */
	new_roles: string[];
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * The profile of a user was changed: a name, the email address, the website, the biography, the language or the password. Setting a password with a link from an email is “User Password Reset” instead.
 */
export interface UserUpdatedPayload {
	/**
	 * ID of the user, the same on all sites of the network. Personal.
	 */
	user_id: number;
	/**
	 * Username, which the user logs in with. Personal.
	 */
	user_login: string;
	/**
	 * Email address of the user. Personal.
	 */
	user_email: string;
	/**
	 * Name of the user, as sites show it. Personal.
	 */
	display_name: string;
	/**
	 * First name. Empty if there is none. Personal.
	 */
	first_name: string;
	/**
	 * Last name. Empty if there is none. Personal.
	 */
	last_name: string;
	/**
	 * Names of the fields that changed, in alphabetical order.
	 */
	changed_fields: string[];
	/**
	 * For each changed field, its value before and after. Secret fields are left out. Personal.
	 */
	changes: Changes;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A comment that was waiting for approval, spam or in the trash was approved. A comment that is approved from the start is only created.
 */
export interface CommentApprovedPayload extends SiteFields {
	/**
	 * ID of the comment on its site.
	 */
	comment_id: number;
	/**
	 * `comment`, `pingback` or `trackback`, or a plugin’s own type, such as `review`.
	 */
	comment_type: string;
	/**
	 * Always `approved`.
	 */
	status: string;
	/**
	 * Text of the comment as it was stored, with HTML if that is allowed; at most 10,000 characters. Personal.
	 */
	content: string;
	/**
	 * Name of who wrote it. For a pingback, the title of the page that links here. Personal.
	 */
	author_name: string;
	/**
	 * Email address of who wrote it. Null if none was given. Personal.
	 */
	author_email: string | null;
	/**
	 * Website of who wrote it. Null if none was given. Personal.
	 */
	author_url: string | null;
	/**
	 * IP address that it was sent from. Null if that is unknown. Personal.
	 */
	author_ip: string | null;
	/**
	 * User ID of who wrote it. Null for a visitor who was not logged in. Personal.
	 */
	user_id: number | null;
	/**
	 * ID of the comment that it replies to. Null if it is no reply.
	 */
	parent_id: number | null;
	/**
	 * When it was written.
	 */
	created_at: string | null;
	/**
	 * Address of the comment below its post, once it is approved.
	 */
	url: string;
	/**
	 * Address at which the comment is moderated in the admin.
	 */
	edit_url: string;
	/**
	 * ID of the post.
	 */
	post_id: number;
	/**
	 * Type of the post, such as `post` or `product`.
	 */
	post_type: string;
	/**
	 * Title of the post, at most 1,000 characters.
	 */
	post_title: string;
	/**
	 * Address of the post.
	 */
	post_url: string;
	/**
	 * Status before: `pending`, `spam` or `trash`.
	 */
	previous_status: string;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A comment, pingback or trackback was written on a post or page, and is approved or waits for approval. What is spam from the start is none.
 */
export interface CommentCreatedPayload extends SiteFields {
	/**
	 * ID of the comment on its site.
	 */
	comment_id: number;
	/**
	 * `comment`, `pingback` or `trackback`, or a plugin’s own type, such as `review`.
	 */
	comment_type: string;
	/**
	 * `approved`, or `pending` if it waits for approval. `spam` or `trash` only if other code marked it in the same request.
	 */
	status: string;
	/**
	 * Text of the comment as it was stored, with HTML if that is allowed; at most 10,000 characters. Personal.
	 */
	content: string;
	/**
	 * Name of who wrote it. For a pingback, the title of the page that links here. Personal.
	 */
	author_name: string;
	/**
	 * Email address of who wrote it. Null if none was given. Personal.
	 */
	author_email: string | null;
	/**
	 * Website of who wrote it. Null if none was given. Personal.
	 */
	author_url: string | null;
	/**
	 * IP address that it was sent from. Null if that is unknown. Personal.
	 */
	author_ip: string | null;
	/**
	 * User ID of who wrote it. Null for a visitor who was not logged in. Personal.
	 */
	user_id: number | null;
	/**
	 * ID of the comment that it replies to. Null if it is no reply.
	 */
	parent_id: number | null;
	/**
	 * When it was written.
	 */
	created_at: string | null;
	/**
	 * Address of the comment below its post, once it is approved.
	 */
	url: string;
	/**
	 * Address at which the comment is moderated in the admin.
	 */
	edit_url: string;
	/**
	 * ID of the post.
	 */
	post_id: number;
	/**
	 * Type of the post, such as `post` or `product`.
	 */
	post_type: string;
	/**
	 * Title of the post, at most 1,000 characters.
	 */
	post_title: string;
	/**
	 * Address of the post.
	 */
	post_url: string;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A post became visible to visitors: it was published now, by its schedule, or again after it was a draft, private or in the trash. Posts, pages and other public post types, but not attachments.
 */
export interface PostPublishedPayload extends SiteFields {
	/**
	 * ID of the post on its site.
	 */
	post_id: number;
	/**
	 * Type of the post, such as `post`, `page` or `product`.
	 */
	post_type: string;
	/**
	 * Status of the post: `publish`, unless other code has changed it in the same request.
	 */
	status: string;
	/**
	 * Title, at most 1,000 characters.
	 */
	title: string;
	/**
	 * Last part of the URL.
	 */
	slug: string;
	/**
	 * Address at which visitors read the post.
	 */
	url: string;
	/**
	 * Excerpt as plain text, at most 1,000 characters: the one that was written, otherwise the first 55 words of the content. Empty if the post has a password.
	 */
	excerpt: string;
	/**
	 * User ID of the author. Null if that user is gone. Personal.
	 */
	author_id: number | null;
	/**
	 * Display name of the author. Personal.
	 */
	author_name: string | null;
	/**
	 * Date of the post. Null if it has none yet.
	 */
	published_at: string | null;
	/**
	 * When the post was last changed.
	 */
	modified_at: string | null;
	/**
	 * ID of the parent page. Null if there is none.
	 */
	parent_id: number | null;
	/**
	 * Whether visitors need a password to read the post.
	 */
	password_protected: boolean;
	/**
	 * Categories, tags and terms of other public taxonomies, at most 100.
	 *
	 * Items: A term.
	 */
	terms: {
		/**
		 * Taxonomy, such as `category` or `post_tag`.
		 */
		taxonomy: string;
		/**
		 * Name of the term.
		 */
		name: string;
		/**
		 * Slug of the term.
		 */
		slug: string;
	}[];
	/**
	 * Address of the featured image in full size. Null if there is none.
	 */
	featured_image_url: string | null;
	/**
	 * Address of the post in the REST API of its site, where its content can be read. Null if its type is not in the API.
	 */
	rest_url: string | null;
	/**
	 * Address at which the post is edited in the admin.
	 */
	edit_url: string;
	/**
	 * Status before: `draft`, `pending`, `future` for a scheduled post, `private`, `trash`, `auto-draft` for one that was just started, or `new` if it did not exist.
	 */
	previous_status: string;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A post was moved to the trash, whether it was published, a draft, scheduled or private. Posts, pages and other public post types, but not attachments. Posts that are deleted without the trash are none.
 */
export interface PostTrashedPayload extends SiteFields {
	/**
	 * ID of the post on its site.
	 */
	post_id: number;
	/**
	 * Type of the post, such as `post`, `page` or `product`.
	 */
	post_type: string;
	/**
	 * Always `trash`.
	 */
	status: string;
	/**
	 * Title, at most 1,000 characters.
	 */
	title: string;
	/**
	 * Last part of the URL.
	 */
	slug: string;
	/**
	 * Address at which visitors read the post.
	 */
	url: string;
	/**
	 * Excerpt as plain text, at most 1,000 characters: the one that was written, otherwise the first 55 words of the content. Empty if the post has a password.
	 */
	excerpt: string;
	/**
	 * User ID of the author. Null if that user is gone. Personal.
	 */
	author_id: number | null;
	/**
	 * Display name of the author. Personal.
	 */
	author_name: string | null;
	/**
	 * Date of the post. Null if it has none yet.
	 */
	published_at: string | null;
	/**
	 * When the post was last changed.
	 */
	modified_at: string | null;
	/**
	 * ID of the parent page. Null if there is none.
	 */
	parent_id: number | null;
	/**
	 * Whether visitors need a password to read the post.
	 */
	password_protected: boolean;
	/**
	 * Categories, tags and terms of other public taxonomies, at most 100.
	 *
	 * Items: A term.
	 */
	terms: {
		/**
		 * Taxonomy, such as `category` or `post_tag`.
		 */
		taxonomy: string;
		/**
		 * Name of the term.
		 */
		name: string;
		/**
		 * Slug of the term.
		 */
		slug: string;
	}[];
	/**
	 * Address of the featured image in full size. Null if there is none.
	 */
	featured_image_url: string | null;
	/**
	 * Address of the post in the REST API of its site, where its content can be read. Null if its type is not in the API.
	 */
	rest_url: string | null;
	/**
	 * Address at which the post is edited in the admin.
	 */
	edit_url: string;
	/**
	 * Status before: `publish`, `draft`, `pending`, `private` or `future`.
	 */
	previous_status: string;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A published post was changed, or withdrawn so that visitors can no longer read it. Posts, pages and other public post types, but not attachments. Autosaves, revisions and saves without a change are none.
 */
export interface PostUpdatedPayload extends SiteFields {
	/**
	 * ID of the post on its site.
	 */
	post_id: number;
	/**
	 * Type of the post, such as `post`, `page` or `product`.
	 */
	post_type: string;
	/**
	 * Status of the post: `publish`, or `draft`, `pending`, `private` or `future` if it was withdrawn.
	 */
	status: string;
	/**
	 * Title, at most 1,000 characters.
	 */
	title: string;
	/**
	 * Last part of the URL.
	 */
	slug: string;
	/**
	 * Address at which visitors read the post.
	 */
	url: string;
	/**
	 * Excerpt as plain text, at most 1,000 characters: the one that was written, otherwise the first 55 words of the content. Empty if the post has a password.
	 */
	excerpt: string;
	/**
	 * User ID of the author. Null if that user is gone. Personal.
	 */
	author_id: number | null;
	/**
	 * Display name of the author. Personal.
	 */
	author_name: string | null;
	/**
	 * Date of the post. Null if it has none yet.
	 */
	published_at: string | null;
	/**
	 * When the post was last changed.
	 */
	modified_at: string | null;
	/**
	 * ID of the parent page. Null if there is none.
	 */
	parent_id: number | null;
	/**
	 * Whether visitors need a password to read the post.
	 */
	password_protected: boolean;
	/**
	 * Categories, tags and terms of other public taxonomies, at most 100.
	 *
	 * Items: A term.
	 */
	terms: {
		/**
		 * Taxonomy, such as `category` or `post_tag`.
		 */
		taxonomy: string;
		/**
		 * Name of the term.
		 */
		name: string;
		/**
		 * Slug of the term.
		 */
		slug: string;
	}[];
	/**
	 * Address of the featured image in full size. Null if there is none.
	 */
	featured_image_url: string | null;
	/**
	 * Address of the post in the REST API of its site, where its content can be read. Null if its type is not in the API.
	 */
	rest_url: string | null;
	/**
	 * Address at which the post is edited in the admin.
	 */
	edit_url: string;
	/**
	 * Names of the fields that changed, in alphabetical order.
	 */
	changed_fields: string[];
	/**
	 * For each changed field, its value before and after. Secret fields are left out. Personal.
	 */
	changes: Changes;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A plugin was activated, on one site or for the whole network. Multisite Webhooks does not report itself.
 */
export interface PluginActivatedPayload {
	/**
	 * ID of the site. Null for the whole network.
	 */
	site_id: number | null;
	/**
	 * Home URL of the site, with a slash at the end. Null for the whole network.
	 */
	site_url: string | null;
	/**
	 * Title of the site. Null for the whole network.
	 */
	site_name: string | null;
	/**
	 * The plugin's main file, relative to the plugins folder, such as akismet/akismet.php.
	 */
	plugin: string;
	/**
	 * Name of the plugin.
	 */
	plugin_name: string;
	/**
	 * Version of the plugin. Null if it states none.
	 */
	plugin_version: string | null;
	/**
	 * Whether it is about all sites of the network.
	 */
	network_wide: boolean;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A plugin was deactivated, on one site or for the whole network; Multisite Webhooks does not report itself. While WordPress updates a plugin, it does not count as deactivated.
 */
export interface PluginDeactivatedPayload {
	/**
	 * ID of the site. Null for the whole network.
	 */
	site_id: number | null;
	/**
	 * Home URL of the site, with a slash at the end. Null for the whole network.
	 */
	site_url: string | null;
	/**
	 * Title of the site. Null for the whole network.
	 */
	site_name: string | null;
	/**
	 * The plugin's main file, relative to the plugins folder, such as akismet/akismet.php.
	 */
	plugin: string;
	/**
	 * Name of the plugin.
	 */
	plugin_name: string;
	/**
	 * Version of the plugin. Null if it states none.
	 */
	plugin_version: string | null;
	/**
	 * Whether it is about all sites of the network.
	 */
	network_wide: boolean;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * Another version of a plugin was installed: by an update, in the background as well, or by an upload that replaces it. One event for each plugin.
 */
export interface PluginUpdatedPayload {
	/**
	 * The plugin's main file, relative to the plugins folder, such as akismet/akismet.php.
	 */
	plugin: string;
	/**
	 * Name of the plugin.
	 */
	plugin_name: string;
	/**
	 * Version of the plugin before the update. Null if it stated none.
	 */
	old_version: string | null;
	/**
	 * Version of the plugin now. Null if it states none.
	 */
	new_version: string | null;
	/**
	 * Whether WordPress updated it by itself, in the background.
	 */
	automatic: boolean;
	/**
	 * Names of the fields that changed, in alphabetical order.
	 */
	changed_fields: string[];
	/**
	 * For each changed field, its value before and after. Secret fields are left out.
	 */
	changes: Changes;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A site has another theme.
 */
export interface ThemeSwitchedPayload extends SiteFields {
	/**
	 * Folder of the theme.
	 */
	theme: string;
	/**
	 * Name of the theme.
	 */
	theme_name: string;
	/**
	 * Version of the theme. Null if it states none.
	 */
	theme_version: string | null;
	/**
	 * Folder of the theme that the site had before.
	 */
	old_theme: string;
	/**
	 * Name of the theme that the site had before.
	 */
	old_theme_name: string;
	/**
	 * Version of the theme that the site had before. Null if it states none.
	 */
	old_theme_version: string | null;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * Another version of a theme was installed: by an update, in the background as well, or by an upload that replaces it. One event for each theme.
 */
export interface ThemeUpdatedPayload {
	/**
	 * Folder of the theme.
	 */
	theme: string;
	/**
	 * Name of the theme.
	 */
	theme_name: string;
	/**
	 * Version of the theme before the update. Null if it stated none.
	 */
	old_version: string | null;
	/**
	 * Version of the theme now. Null if it states none.
	 */
	new_version: string | null;
	/**
	 * Whether WordPress updated it by itself, in the background.
	 */
	automatic: boolean;
	/**
	 * Names of the fields that changed, in alphabetical order.
	 */
	changed_fields: string[];
	/**
	 * For each changed field, its value before and after. Secret fields are left out.
	 */
	changes: Changes;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * Another version of WordPress was installed, by hand or in the background.
 */
export interface CoreUpdatedPayload {
	/**
	 * Version of WordPress before the update.
	 */
	old_version: string;
	/**
	 * Version of WordPress now.
	 */
	new_version: string;
	/**
	 * Whether WordPress updated it by itself, in the background.
	 */
	automatic: boolean;
	/**
	 * Names of the fields that changed, in alphabetical order.
	 */
	changed_fields: string[];
	/**
	 * For each changed field, its value before and after. Secret fields are left out.
	 */
	changes: Changes;
	/**
	 * The user who did it. Null if the system did, such as WP-Cron or a visitor who was not logged in.
	 */
	actor: Actor;
}

/**
 * A customer created an entry of a custom post type on their subsite.
 */
export interface SubsiteCptCreatedPayload
	extends Partial< MembershipFields >, Pick< SiteFields, 'site_id' >, SiteDetails {
	/**
	 * Address of the site.
	 */
	site_url: string;
	/**
	 * ID of the post on its site.
	 */
	post_id: number;
	/**
	 * Title of the post.
	 */
	post_title: string;
	/**
	 * Name of the custom post type.
	 */
	post_type: string;
	/**
	 * Status of the post: publish.
	 */
	post_status: string;
	/**
	 * User ID of the author. Personal.
	 */
	post_author_id: number;
	/**
	 * What the event is about: always site.
	 */
	object_type: string;
	/**
	 * ID of the site that the event is about.
	 */
	object_id: number;
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A customer published a post on their subsite.
 */
export interface SubsitePostCreatedPayload
	extends Partial< MembershipFields >, Pick< SiteFields, 'site_id' >, SiteDetails {
	/**
	 * Address of the site.
	 */
	site_url: string;
	/**
	 * ID of the post on its site.
	 */
	post_id: number;
	/**
	 * Title of the post.
	 */
	post_title: string;
	/**
	 * Type of the post: post or page.
	 */
	post_type: string;
	/**
	 * Status of the post: publish.
	 */
	post_status: string;
	/**
	 * User ID of the author. Personal.
	 */
	post_author_id: number;
	/**
	 * What the event is about: always site.
	 */
	object_type: string;
	/**
	 * ID of the site that the event is about.
	 */
	object_id: number;
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A user was added to a customer’s subsite.
 */
export interface SubsiteUserRegisteredPayload
	extends Partial< MembershipFields >, Pick< SiteFields, 'site_id' >, SiteDetails {
	/**
	 * Address of the site.
	 */
	site_url: string;
	/**
	 * ID of the user who was added. Personal.
	 */
	new_user_id: number;
	/**
	 * Username of the user who was added. Personal.
	 */
	new_user_login: string;
	/**
	 * Email address of the user who was added. Personal.
	 */
	new_user_email: string;
	/**
	 * Role of the user on the site, such as subscriber. Personal.
	 */
	new_user_role: string;
	/**
	 * What the event is about: always site.
	 */
	object_type: string;
	/**
	 * ID of the site that the event is about.
	 */
	object_id: number;
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
}

/**
 * A WooCommerce order was created on a customer’s subsite.
 */
export interface SubsiteWoocommerceOrderPayload
	extends Partial< MembershipFields >, Pick< SiteFields, 'site_id' >, SiteDetails {
	/**
	 * Address of the site.
	 */
	site_url: string;
	/**
	 * ID of the order on its site.
	 */
	order_id: number;
	/**
	 * Amount of the order, as a decimal number in the currency of the shop.
	 */
	order_total: number;
	/**
	 * Status of the order, such as pending or processing.
	 */
	order_status: string;
	/**
	 * Number of items in the order.
	 */
	order_items: number;
	/**
	 * What the event is about: always site.
	 */
	object_type: string;
	/**
	 * ID of the site that the event is about.
	 */
	object_id: number;
	/**
	 * Version of Ultimate Multisite.
	 */
	wu_version: string;
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
	/** Site Activated */
	site_activated: SiteActivatedPayload;
	/** Site Archived */
	site_archived: SiteArchivedPayload;
	/** Site Created */
	site_created: SiteCreatedPayload;
	/** Site Deactivated */
	site_deactivated: SiteDeactivatedPayload;
	/** Site Deleted */
	site_deleted: SiteDeletedPayload;
	/** Site Made Private */
	site_made_private: SiteMadePrivatePayload;
	/** Site Made Public */
	site_made_public: SiteMadePublicPayload;
	/** Site Marked as Mature */
	site_matured: SiteMaturedPayload;
	/** Site Marked as Spam */
	site_spammed: SiteSpammedPayload;
	/** Site Published */
	site_published: SitePublishedPayload;
	/** Site Unarchived */
	site_unarchived: SiteUnarchivedPayload;
	/** Site Unmarked as Mature */
	site_unmatured: SiteUnmaturedPayload;
	/** Site Unmarked as Spam */
	site_unspammed: SiteUnspammedPayload;
	/** Site Updated */
	site_updated: SiteUpdatedPayload;
	/** New Domain Mapping Added */
	domain_created: DomainCreatedPayload;
	/** Application Password Created */
	application_password_created: ApplicationPasswordCreatedPayload;
	/** Signup Activated */
	signup_activated: SignupActivatedPayload;
	/** Signup Created */
	signup_created: SignupCreatedPayload;
	/** Super Admin Granted */
	super_admin_granted: SuperAdminGrantedPayload;
	/** Super Admin Revoked */
	super_admin_revoked: SuperAdminRevokedPayload;
	/** User Added to Site */
	user_added_to_site: UserAddedToSitePayload;
	/** User Deleted */
	user_deleted: UserDeletedPayload;
	/** User Logged In */
	user_logged_in: UserLoggedInPayload;
	/** User Marked as Spam */
	user_spammed: UserSpammedPayload;
	/** User No Longer Spam */
	user_unspammed: UserUnspammedPayload;
	/** User Password Reset */
	user_password_reset: UserPasswordResetPayload;
	/** User Registered */
	user_registered: UserRegisteredPayload;
	/** User Removed from Site */
	user_removed_from_site: UserRemovedFromSitePayload;
	/** User Role Changed */
	user_role_changed: UserRoleChangedPayload;
	/** User Updated */
	user_updated: UserUpdatedPayload;
	/** Comment Approved */
	comment_approved: CommentApprovedPayload;
	/** Comment Created */
	comment_created: CommentCreatedPayload;
	/** Post Published */
	post_published: PostPublishedPayload;
	/** Post Trashed */
	post_trashed: PostTrashedPayload;
	/** Post Updated */
	post_updated: PostUpdatedPayload;
	/** Plugin Activated */
	plugin_activated: PluginActivatedPayload;
	/** Plugin Deactivated */
	plugin_deactivated: PluginDeactivatedPayload;
	/** Plugin Updated */
	plugin_updated: PluginUpdatedPayload;
	/** Theme Switched */
	theme_switched: ThemeSwitchedPayload;
	/** Theme Updated */
	theme_updated: ThemeUpdatedPayload;
	/** WordPress Updated */
	core_updated: CoreUpdatedPayload;
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
