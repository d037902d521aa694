<?php
/**
 * A payload of usual size: about 1 kB as the body of a request.
 */

declare(strict_types=1);

return [
	'payment_id'       => 4711,
	'payment_status'   => 'completed',
	'payment_total'    => 49.0,
	'payment_subtotal' => 41.18,
	'payment_tax'      => 7.82,
	'payment_currency' => 'EUR',
	'payment_date'     => '2026-11-24 09:41:07',
	'gateway'          => 'stripe',
	'gateway_id'       => 'pi_3PqT8xKZ6o1fVb2m0wXy9Lrd',
	'membership_id'    => 812,
	'membership_plan'  => 'Business, paid by the month',
	'customer_id'      => 1033,
	'customer_name'    => 'Maria Lindgren',
	'customer_email'   => 'maria@studio-nord.example',
	'customer_address' => 'Västra Hamngatan 12, 411 17 Göteborg, Sverige',
	'customer_phone'   => '+46 31 123 45 67',
	'invoice_number'   => '2026-11-0815',
	'invoice_url'      => 'https://network.example/account/invoices/2026-11-0815',
	'discount_code'    => null,
	'is_renewal'       => true,
	'notes'            => 'Renewed by the customer through the account page; the card had been replaced the day before.',
];
