<?php
/**
 * A request in which a checkout of Ultimate Multisite fails as told, and which ends then.
 */

declare(strict_types=1);

use WP_Ultimo\Checkout\Cart;
use WP_Ultimo\Checkout\Checkout;
use WP_Ultimo\Session;

require __DIR__ . '/../../../vendor/autoload.php';
require __DIR__ . '/../with-ultimate-multisite.php';
require __DIR__ . '/../wordpress.php';

$checkout = Checkout::get_instance();
$cart     = new Cart( 29.99 );
$error    = new WP_Error( 'no-gateway', 'Payment gateway not registered.' );
$error->add( 'email', 'This email address is taken.' );
$throws = static fn () => throw new Error( 'The card was declined.' );
$ends   = [
	'is refused'               => static fn () => $checkout->refuse( $error ),
	'fails when all is stored' => static fn () => $checkout->place_order( 1, $cart, static fn (): WP_Error => $error ),
	'throws'                   => static fn () => $checkout->place_order( 1, $cart, $throws ),
	'is declined'              => static fn () => $checkout->decline( $error ),
	'was declined before'      => static fn () => Session::of( 'signup' )->set( 'errors', $error ),
	'is shown again'           => static function () use ( $checkout, $error ): void {
		$checkout->refuse( $error );
		$checkout->show( 'main-form' );
	},
	'works'                    => static fn () => $checkout->place_order( 1, $cart ),
	'is not used'              => static fn () => null,
];
$ends[ $argv[1] ]();
