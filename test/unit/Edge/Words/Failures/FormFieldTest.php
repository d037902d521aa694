<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Edge\Words\Failures;

use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\FailureDetail;
use MultisiteWebhooks\Edge\Words\Failures\FormField;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( FormField::class )]
final class FormFieldTest extends TestCase {

	#[DataProvider( 'reasons' )]
	public function test_what_helps_against_a_failure_is_done_in_a_field( string $reason, ?string $field ): void {
		self::assertSame( $field, FormField::of( new Failure( $reason ) )?->value );
	}

	#[DataProvider( 'details' )]
	public function test_a_detail_may_name_another_field( string $reason, FailureDetail $detail, ?FormField $field ): void {
		self::assertSame( $field, FormField::of( new Failure( $reason, [ FailureDetail::NAME => $detail->value ] ) ) );
	}

	/** @return iterable<string, array{string, FailureDetail, ?FormField}> */
	public static function details(): iterable {
		yield 'http:// on a port for https://' => [ 'http_400', FailureDetail::OnlyTls, FormField::Url ];
		yield 'https:// on a port for http://' => [ 'tls_failed', FailureDetail::NoTls, FormField::Url ];
		yield 'a client certificate' => [ 'http_400', FailureDetail::ClientCertificate, null ];
		yield 'a script of Google' => [ 'redirect', FailureDetail::GoogleScript, FormField::AcceptRedirect ];
	}

	/** @return iterable<string, array{string, ?string}> */
	public static function reasons(): iterable {
		$fields = [
			'url'             => [ 'dns_not_found', 'connect_timeout', 'tls_name_mismatch', 'address_refused', 'http_404', 'http_410' ],
			'headers'         => [ 'http_401', 'http_403' ],
			'format'          => [ 'http_400', 'http_415', 'http_422' ],
			'accept_redirect' => [ 'redirect', 'http_302' ],
			''                => [ 'timeout', 'tls_expired', 'bot_page', 'http_500', 'http_503', 'http_304', 'unknown', 'not_a_reason' ],
		];
		foreach ( $fields as $field => $reasons ) {
			foreach ( $reasons as $reason ) {
				yield $reason => [ $reason, '' === $field ? null : $field ];
			}
		}
	}
}
