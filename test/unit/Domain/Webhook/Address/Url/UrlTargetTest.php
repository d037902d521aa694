<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Webhook\Address\Url;

use MultisiteWebhooks\Domain\Webhook\Address\Url\UrlTarget;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( UrlTarget::class )]
final class UrlTargetTest extends TestCase {

	#[DataProvider( 'targets' )]
	public function test_a_path_and_a_query_are_requested_as_the_url_standard_says( string $path, ?string $query, string $target ): void {
		self::assertSame( $target, UrlTarget::of( $path, $query ) );
	}

	/** @return array<string, array{string, ?string, string}> */
	public static function targets(): array {
		return [
			'nothing'                      => [ '', null, '/' ],
			'an empty query'               => [ '/', '', '/?' ],
			'empty segments'               => [ '//a//', null, '//a//' ],
			'a dot at the end'             => [ '/a/.', null, '/a/' ],
			'two dots at the end'          => [ '/a/b/..', null, '/a/' ],
			'two dots remove empty ones'   => [ '/a//..', null, '/a/' ],
			'dots that are encoded'        => [ '/a/.%2E/%2e/b', null, '/b' ],
			'three dots are a name'        => [ '/a/.../b', null, '/a/.../b' ],
			'dots in a query'              => [ '/a', '../b', '/a?../b' ],
			'what is encoded stays'        => [ '/%2f%2F', '%2f', '/%2f%2F?%2f' ],
			'marks that stay in a path'    => [ "/!\$&'()*+,;=:@[]|~-._", null, "/!\$&'()*+,;=:@[]|~-._" ],
			'marks that stay in a query'   => [ '/', '!$&()*+,;=:@[]|~-._/?\\^`{}', '/?!$&()*+,;=:@[]|~-._/?\\^`{}' ],
			'a caret in a path'            => [ '/^', null, '/%5E' ],
			'a quote in a query'           => [ '/', "'", '/?%27' ],
			'letters of several bytes'     => [ '/ਹੁੱਕ', '😀', '/%E0%A8%B9%E0%A9%81%E0%A9%B1%E0%A8%95?%F0%9F%98%80' ],
		];
	}
}
