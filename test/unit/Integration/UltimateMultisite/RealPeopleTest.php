<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Integration\UltimateMultisite;

use MultisiteWebhooks\Integration\UltimateMultisite\RealPeople;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( RealPeople::class )]
final class RealPeopleTest extends TestCase {

	private const NOBODY = [
		'customer_id'                 => 0,
		'customer_name'               => 'John McMocked',
		'customer_user_id'            => null,
		'customer_user_email'         => 'mockeduser@dev.dev',
		'customer_email_verification' => null,
		'customer_avatar'             => '<img/>',
		'customer_billing_address'    => 'Company Co.',
		'customer_manage_url'         => 'https://network.example/?id=0',
	];

	public function test_a_person_who_does_not_exist_is_left_out(): void {
		$payload = [ 'payment_id' => 7 ] + self::NOBODY;

		self::assertSame( [ 'payment_id' => 7 ], RealPeople::only( $payload ) );
	}

	public function test_texts_that_name_them_are_left_out_too(): void {
		$payload = [
			'subject' => 'Payment received: $9.00 from John McMocked',
			'intro'   => 'Your payment was successful.',
		] + self::NOBODY;

		self::assertSame( [ 'intro' => 'Your payment was successful.' ], RealPeople::only( $payload ) );
	}

	public function test_a_person_who_exists_stays(): void {
		$payload = [ 'customer_id' => '12' ] + self::NOBODY;

		self::assertSame( $payload, RealPeople::only( $payload ) );
	}

	public function test_what_other_code_fires_stays(): void {
		$payload = [
			'customer_id' => 0,
			'site_id'     => null,
			'payment_id'  => 0,
		];

		self::assertSame( $payload, RealPeople::only( $payload ) );
	}
}
