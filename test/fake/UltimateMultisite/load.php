<?php
/**
 * A double of Ultimate Multisite's public surface: what it fires, in its order, with its traps. It was written from what was measured
 * of version 2.4.13 and has none of its code. A process that has loaded it can't go back, so its tests have a process of their own:
 *
 * @see test/integration/ultimate-multisite.php
 */

declare(strict_types=1);

foreach (
	[
		'Table',
		'Session',
		'Objects/Billing_Address',
		'Models/Base_Model',
		'Models/Billable_Model',
		'Models/Customer',
		'Models/Membership',
		'Models/Payment',
		'Models/Domain',
		'Models/Site',
		'Models/Event',
		'Models/Webhook',
		'Managers/Event_Manager',
		'Managers/Event_Types',
		'Managers/Payloads',
		'Managers/Webhook_Manager',
		'Managers/Activity',
		'Managers/Customers',
		'Managers/Payments',
		'Managers/Sites',
		'Gateways/Gateway',
		'Checkout/Cart',
		'Checkout/Checkout',
		'WP_Ultimo',
		'functions',
		'models',
		'mocks',
	] as $name
) {
	require_once __DIR__ . "/{$name}.php";
}

\WP_Ultimo::load();
