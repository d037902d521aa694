<?php
/**
 * People who don't exist.
 */

declare(strict_types=1);

use WP_Ultimo\Models\Base_Model;
use WP_Ultimo\Models\Customer;
use WP_Ultimo\Models\Domain;
use WP_Ultimo\Models\Membership;
use WP_Ultimo\Models\Payment;
use WP_Ultimo\Models\Site;

/** What wu_mock_customer() and its sisters return. */
function wu_double_mock( string $name ): Base_Model {
	if ( 'customer' === $name ) {
		$customer = new Customer();

		$customer->mocked_user = (object) [
			'display_name' => 'John McMocked',
			'user_email'   => 'mockeduser@dev.dev',
		];
		return $customer;
	}
	return match ( $name ) {
		'membership' => new Membership(),
		'payment'    => new Payment(),
		'domain'     => new Domain( [ 'domain' => 'example.com' ] ),
		'site'       => new Site( [ 'title' => 'Example Site' ] ),
		default      => throw new LogicException( $name ),
	};
}
