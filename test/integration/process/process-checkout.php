<?php
/**
 * The second request of a free checkout of Ultimate Multisite: the order with this payment is processed.
 */

declare(strict_types=1);

use WP_Ultimo\Checkout\Cart;
use WP_Ultimo\Checkout\Checkout;
use WP_Ultimo\Models\Payment;

require __DIR__ . '/../../../vendor/autoload.php';
require __DIR__ . '/../with-ultimate-multisite.php';
require __DIR__ . '/../wordpress.php';

$payment = Payment::get_by_id( $argv[1] );
if ( false === $payment ) {
	throw new LogicException( 'There is no such payment.' );
}
Checkout::get_instance()->process( $payment, new Cart( 0.0 ) );
