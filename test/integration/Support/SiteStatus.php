<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use PHPUnit\Framework\Assert;

/** Runs a test of Site Health. */
final class SiteStatus {

	public static function of( string $test ): Json {
		$tests = apply_filters( 'site_status_tests', [ 'direct' => [], 'async' => [] ] );
		Assert::assertIsArray( $tests );
		Assert::assertIsArray( $tests['direct'] );
		Assert::assertIsArray( $tests['direct'][ $test ] );
		$callback = $tests['direct'][ $test ]['test'];
		Assert::assertIsCallable( $callback );
		return Json::of( $callback() );
	}
}
